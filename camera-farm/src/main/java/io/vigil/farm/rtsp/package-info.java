/** A small RTSP server that loops H.264 clips to many clients without encoding. */
@NullMarked
package io.vigil.farm.rtsp;

import org.jspecify.annotations.NullMarked;
