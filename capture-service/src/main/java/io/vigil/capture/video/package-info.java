/** Streams and clips through FFmpeg, pictures to JPEG through OpenCV: the only package that knows either. */
@NullMarked
package io.vigil.capture.video;

import org.jspecify.annotations.NullMarked;
