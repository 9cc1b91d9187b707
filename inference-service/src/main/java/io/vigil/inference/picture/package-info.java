/** Decoded pictures, from which models take the regions they look at. */
@NullMarked
package io.vigil.inference.picture;

import org.jspecify.annotations.NullMarked;
