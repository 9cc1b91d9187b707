/** Points and boxes as fractions of a picture. */
@NullMarked
package io.vigil.inference.geometry;

import org.jspecify.annotations.NullMarked;
