package io.vigil.capture.video;

import io.vigil.capture.camera.Picture;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * As many encoders as there are processors, lent for one picture at a time: more could not work at once, and each holds
 * some megabytes. Thread-safe.
 */
final class JpegEncoders {
    private final BlockingQueue<JpegEncoder> idle;

    JpegEncoders(int maxWidth, int quality) {
        int processors = Runtime.getRuntime().availableProcessors();
        idle = new ArrayBlockingQueue<>(processors);
        for (int encoder = 0; encoder < processors; encoder++) {
            idle.add(new JpegEncoder(maxWidth, quality));
        }
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted */
    Picture encode(AVFrame frame) {
        try {
            JpegEncoder encoder = idle.take();
            try {
                return encoder.encode(frame);
            } finally {
                idle.add(encoder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
