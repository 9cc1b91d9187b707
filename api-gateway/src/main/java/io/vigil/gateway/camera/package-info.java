/** Cameras: where they are, what they are called, how they are. */
@NullMarked
package io.vigil.gateway.camera;

import org.jspecify.annotations.NullMarked;
