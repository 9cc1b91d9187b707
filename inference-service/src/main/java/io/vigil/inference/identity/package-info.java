/** Whose face it is. */
@NullMarked
package io.vigil.inference.identity;

import org.jspecify.annotations.NullMarked;
