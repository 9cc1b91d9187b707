/** Reading topics so that every record is handled at least once. */
@NullMarked
package io.vigil.gateway.intake;

import org.jspecify.annotations.NullMarked;
