package io.vigil.capture.video;

import io.vigil.capture.sight.Luma;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Makes a small grey copy of decoded pictures, straight from the plane that holds their brightness. Each of its pixels is the
 * mean of what it stands for on two lines, so that a sensor's noise weighs less. One thread.
 */
final class Thumbnail {
    private static final int WIDTH = 80;
    private static final int LINES = 2;
    private static final int LEVELS = 256;

    /** Brightness of 16 to 235 spread over 0 to 255 (ITU-R BT.601, 2.5.3). */
    private static final byte[] SPREAD = new byte[LEVELS];

    static {
        for (int level = 0; level < LEVELS; level++) {
            SPREAD[level] = (byte) Math.max(0, Math.min(255, Math.round((level - 16) * 255f / 219)));
        }
    }

    private byte[] line = new byte[0];
    private @Nullable Brightness brightness;

    /** @throws IllegalStateException where the picture is of a kind that has no brightness to copy */
    Luma of(AVFrame source) {
        Brightness kind = brightness;
        if (kind == null || kind.format() != source.format()) {
            kind = Brightness.of(source.format());
            brightness = kind;
        }
        int width = Math.min(WIDTH, source.width());
        int height = Math.max(1, Math.round((float) source.height() * width / source.width()));
        byte[] grey = copy(source, kind, width, height);
        if (!Conversion.isFull(source)) {
            spread(grey);
        }
        return new Luma(grey, width, height);
    }

    private byte[] copy(AVFrame source, Brightness kind, int width, int height) {
        int bytes = source.width() * kind.step();
        if (line.length < bytes) {
            line = new byte[bytes];
        }
        int stride = source.linesize(kind.plane());
        int lines = source.height();
        ByteBuffer plane = source.data(kind.plane())
                .capacity((long) stride * (lines - 1) + bytes)
                .asByteBuffer();
        byte[] grey = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            for (int part = 0; part < LINES; part++) {
                // the middles of the upper and the lower half of what the row stands for
                int at = (2 * (LINES * y + part) + 1) * lines / (2 * LINES * height);
                plane.get(at * stride, line, 0, bytes);
                add(kind, source.width(), sums);
            }
            mean(sums, source.width(), grey, y * width);
        }
        return grey;
    }

    private void add(Brightness kind, int sourceWidth, int[] sums) {
        int from = 0;
        for (int x = 0; x < sums.length; x++) {
            int to = (x + 1) * sourceWidth / sums.length;
            sums[x] += kind.sum(line, from, to);
            from = to;
        }
    }

    private static void mean(int[] sums, int sourceWidth, byte[] grey, int offset) {
        int from = 0;
        for (int x = 0; x < sums.length; x++) {
            int to = (x + 1) * sourceWidth / sums.length;
            grey[offset + x] = (byte) (sums[x] / (LINES * (to - from)));
            sums[x] = 0;
            from = to;
        }
    }

    private static void spread(byte[] grey) {
        for (int pixel = 0; pixel < grey.length; pixel++) {
            grey[pixel] = SPREAD[grey[pixel] & 0xff];
        }
    }
}
