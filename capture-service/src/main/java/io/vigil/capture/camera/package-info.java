/** A camera and its session: what is connected to, in what state it is, and what became of its pictures. */
@NullMarked
package io.vigil.capture.camera;

import org.jspecify.annotations.NullMarked;
