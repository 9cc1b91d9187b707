package io.vigil.capture.video;

import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.PictureMask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * As many encoders as there are processors, lent for one picture at a time: more could not work at once, and each holds
 * some megabytes. Thread-safe.
 */
final class EncoderPool {
    private final BlockingQueue<JpegEncoder> idle;

    EncoderPool(int maxWidth, int quality) {
        int processors = Runtime.getRuntime().availableProcessors();
        idle = new ArrayBlockingQueue<>(processors);
        for (int encoder = 0; encoder < processors; encoder++) {
            idle.add(new JpegEncoder(maxWidth, quality));
        }
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted or masked */
    Picture encode(AVFrame frame, PictureMask mask) {
        try {
            JpegEncoder encoder = idle.take();
            try {
                return encoder.encode(frame, mask);
            } finally {
                idle.add(encoder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
