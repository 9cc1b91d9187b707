package io.vigil.capture.video;

import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.Masks;
import io.vigil.capture.mask.PictureMask;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The encoders as one camera uses them: no way leads to a JPEG of its pictures but past its masks. One thread. */
final class JpegEncoders {
    private final EncoderPool pool;
    private final PictureMask mask;

    JpegEncoders(EncoderPool pool, Masks masks) {
        this.pool = pool;
        this.mask = new PictureMask(masks);
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted or masked */
    Picture encode(AVFrame frame) {
        return pool.encode(frame, mask);
    }
}
