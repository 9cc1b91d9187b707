/** Cameras that speak RTSP, plain or over TLS. */
@NullMarked
package io.vigil.capture.rtsp;

import org.jspecify.annotations.NullMarked;
