/** Which cameras there are, as the catalogue of cameras says. */
@NullMarked
package io.vigil.scoring.camera;

import org.jspecify.annotations.NullMarked;
