/** Tests. */
@NullMarked
package io.vigil.scoring.camera;

import org.jspecify.annotations.NullMarked;
