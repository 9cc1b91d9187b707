/** Tests. */
@NullMarked
package io.vigil.risk;

import org.jspecify.annotations.NullMarked;
