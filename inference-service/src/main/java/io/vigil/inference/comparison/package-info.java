/** How two models of one role agree on the same frames. */
@NullMarked
package io.vigil.inference.comparison;

import org.jspecify.annotations.NullMarked;
