/** The order in which the gateway comes up. */
@NullMarked
package io.vigil.gateway.start;

import org.jspecify.annotations.NullMarked;
