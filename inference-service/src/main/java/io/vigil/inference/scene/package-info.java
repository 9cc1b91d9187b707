/** How unusual a scene is as a whole. */
@NullMarked
package io.vigil.inference.scene;

import org.jspecify.annotations.NullMarked;
