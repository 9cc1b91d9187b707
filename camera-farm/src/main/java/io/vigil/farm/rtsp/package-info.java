/** Cameras to try with: a small server that loops clips over RTSP and MJPEG to many clients, without encoding. */
@NullMarked
package io.vigil.farm.rtsp;

import org.jspecify.annotations.NullMarked;
