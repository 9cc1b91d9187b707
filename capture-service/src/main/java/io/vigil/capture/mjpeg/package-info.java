/** Cameras that send JPEGs over HTTP, one after the other or one at a time. */
@NullMarked
package io.vigil.capture.mjpeg;

import org.jspecify.annotations.NullMarked;
