/** Tests. */
@NullMarked
package io.vigil.scoring.scene;

import org.jspecify.annotations.NullMarked;
