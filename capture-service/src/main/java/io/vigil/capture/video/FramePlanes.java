package io.vigil.capture.video;

import io.vigil.capture.sight.Look;
import io.vigil.capture.sight.Planes;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** A decoded picture's planes, of the kinds that cameras send. */
final class FramePlanes implements Planes {
    private static final byte NO_COLOUR = (byte) 128;

    private final AVFrame frame;

    private FramePlanes(AVFrame frame) {
        this.frame = frame;
    }

    /** Null for a kind that is not looked at: more than 8 bits a sample, or no plane of brightness; or too small. */
    static @Nullable Planes of(AVFrame frame) {
        boolean large = frame.width() >= Look.LEAST_WIDTH && frame.height() >= Look.LEAST_HEIGHT;
        return large && (isPlanar(frame.format()) || isHalf(frame.format())) ? new FramePlanes(frame) : null;
    }

    private static boolean isPlanar(int format) {
        return format == avutil.AV_PIX_FMT_YUV420P
                || format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUV422P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUV444P
                || format == avutil.AV_PIX_FMT_YUVJ444P;
    }

    /** Brightness as in the others, and colour in pairs or none. */
    private static boolean isHalf(int format) {
        return format == avutil.AV_PIX_FMT_NV12 || format == avutil.AV_PIX_FMT_GRAY8;
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public boolean keyframe() {
        return (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
    }

    @Override
    public void luma(int row, byte[] into) {
        copy(0, row, into, frame.width());
    }

    @Override
    public int chroma(int row, byte[] u, byte[] v) {
        int format = frame.format();
        if (format == avutil.AV_PIX_FMT_GRAY8) {
            u[0] = NO_COLOUR;
            v[0] = NO_COLOUR;
            return 1;
        }
        if (format == avutil.AV_PIX_FMT_NV12) {
            return pairs(row / 2, u, v);
        }
        boolean halfHeight = format == avutil.AV_PIX_FMT_YUV420P || format == avutil.AV_PIX_FMT_YUVJ420P;
        boolean fullWidth = format == avutil.AV_PIX_FMT_YUV444P || format == avutil.AV_PIX_FMT_YUVJ444P;
        int samples = fullWidth ? frame.width() : frame.width() / 2;
        copy(1, halfHeight ? row / 2 : row, u, samples);
        copy(2, halfHeight ? row / 2 : row, v, samples);
        return samples;
    }

    private int pairs(int row, byte[] u, byte[] v) {
        int samples = frame.width() / 2;
        byte[] both = new byte[2 * samples];
        copy(1, row, both, both.length);
        for (int sample = 0; sample < samples; sample++) {
            u[sample] = both[2 * sample];
            v[sample] = both[2 * sample + 1];
        }
        return samples;
    }

    private void copy(int plane, int row, byte[] into, int count) {
        BytePointer data = frame.data(plane);
        data.position((long) row * frame.linesize(plane)).get(into, 0, count);
    }
}
