/** Where on the picture something is, and for how long it has stayed there. */
@NullMarked
package io.vigil.scoring.zone;

import org.jspecify.annotations.NullMarked;
