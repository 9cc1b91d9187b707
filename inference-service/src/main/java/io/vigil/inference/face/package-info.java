/** Faces of people already found. */
@NullMarked
package io.vigil.inference.face;

import org.jspecify.annotations.NullMarked;
