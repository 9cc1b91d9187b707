package io.vigil.capture.sight;

import java.util.Arrays;
import java.util.Random;

/** A picture in memory, 4:2:0, with what may happen to one. Every change makes another. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Still(int width, int height, boolean keyframe, byte[] y, byte[] u, byte[] v) implements Planes {

    private static final double[] NORMAL =
            new Random(1).doubles(1 << 18, -1, 1).map(Still::normal).toArray();

    /** Of a uniform number from -1 to 1, near enough (Tukey's lambda distribution). */
    private static double normal(double uniform) {
        double p = (uniform + 1) / 2;
        return (Math.pow(p, 0.1349) - Math.pow(1 - p, 0.1349)) / 0.1975;
    }

    public static Still plain(int width, int height, int y, int u, int v) {
        Still plain = new Still(
                width,
                height,
                true,
                new byte[width * height],
                new byte[width * height / 4],
                new byte[width * height / 4]);
        Arrays.fill(plain.y, (byte) y);
        Arrays.fill(plain.u, (byte) u);
        Arrays.fill(plain.v, (byte) v);
        return plain;
    }

    /** EBU's eight bars of 75 %. */
    public static Still bars(int width, int height) {
        int[][] colours = {
            {180, 128, 128},
            {162, 44, 142},
            {131, 156, 44},
            {112, 72, 58},
            {84, 184, 198},
            {65, 100, 212},
            {35, 212, 114},
            {16, 128, 128}
        };
        Still bars = plain(width, height, 0, 0, 0);
        for (int row = 0; row < height; row++) {
            for (int x = 0; x < width; x++) {
                int[] colour = colours[x * 8 / width];
                bars.y[row * width + x] = (byte) colour[0];
                bars.u[row / 2 * (width / 2) + x / 2] = (byte) colour[1];
                bars.v[row / 2 * (width / 2) + x / 2] = (byte) colour[2];
            }
        }
        return bars;
    }

    /** A mean over a square, so many pixels to each side, as a lens out of focus makes it. */
    public Still blurred(int radius) {
        byte[] once = mean(y, width, height, radius);
        byte[] turned = turn(once, width, height);
        return with(turn(mean(turned, height, width, radius), height, width));
    }

    private static byte[] mean(byte[] from, int width, int height, int radius) {
        byte[] to = new byte[from.length];
        for (int row = 0; row < height; row++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = x - radius; i <= x + radius; i++) {
                    sum += from[row * width + Math.max(0, Math.min(width - 1, i))] & 0xff;
                }
                to[row * width + x] = (byte) Math.round((double) sum / (2 * radius + 1));
            }
        }
        return to;
    }

    private static byte[] turn(byte[] from, int width, int height) {
        byte[] to = new byte[from.length];
        for (int row = 0; row < height; row++) {
            for (int x = 0; x < width; x++) {
                to[x * height + row] = from[row * width + x];
            }
        }
        return to;
    }

    /** Contrast and brightness: {@code y * gain + offset}. */
    public Still lit(double gain, double offset) {
        byte[] lit = new byte[y.length];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = clip((y[i] & 0xff) * gain + offset);
        }
        return with(lit);
    }

    /** As of a sensor. */
    public Still noisy(double deviation, Random random) {
        byte[] noisy = new byte[y.length];
        int from = random.nextInt(NORMAL.length);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = clip((y[i] & 0xff) + deviation * NORMAL[from]);
            from = from + 1 == NORMAL.length ? 0 : from + 1;
        }
        return with(noisy);
    }

    /** Strokes in place of letters, another pattern for each number, 12 pixels high. */
    public Still written(int left, int top, int letters, long number) {
        byte[] written = y.clone();
        Random strokes = new Random(number);
        for (int letter = 0; letter < letters; letter++) {
            for (int stroke = 0; stroke < 4; stroke++) {
                boolean upright = strokes.nextBoolean();
                int from = strokes.nextInt(6);
                for (int i = 0; i < (upright ? 12 : 7); i++) {
                    int x = left + letter * 9 + (upright ? from : i);
                    int row = top + (upright ? i : from * 2);
                    written[row * width + x] = (byte) 235;
                    written[row * width + x + 1] = (byte) 235;
                }
            }
        }
        return with(written);
    }

    /** A figure that is that much darker (below 0) or brighter than what is behind it. */
    public Still figure(int left, int top, int across, int down, int contrast) {
        byte[] drawn = y.clone();
        for (int row = Math.max(0, top); row < Math.min(height, top + down); row++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + across); x++) {
                drawn[row * width + x] = clip((y[row * width + x] & 0xff) + contrast);
            }
        }
        return with(drawn);
    }

    /** Streaks, 2 by 25 pixels. */
    public Still rained(int drops, Random random) {
        Still rained = with(y.clone());
        for (int drop = 0; drop < drops; drop++) {
            int x = random.nextInt(width - 1);
            int top = random.nextInt(height - 25);
            for (int i = 0; i < 50; i++) {
                int at = (top + i / 2) * width + x + i % 2;
                rained.y[at] = clip((y[at] & 0xff) + 35);
            }
        }
        return rained;
    }

    public Still asKeyframe(boolean key) {
        return new Still(width, height, key, y, u, v);
    }

    /** As capture makes it: means over squares. */
    public Luma luma() {
        int across = 80;
        int down = 80 * height / width;
        byte[] grey = new byte[across * down];
        int side = width / across;
        for (int point = 0; point < grey.length; point++) {
            int sum = 0;
            int corner = point / across * side * width + point % across * side;
            for (int row = 0; row < side; row++) {
                for (int x = 0; x < side; x++) {
                    sum += y[corner + row * width + x] & 0xff;
                }
            }
            grey[point] = (byte) (sum / (side * side));
        }
        return new Luma(grey, across, down);
    }

    private Still with(byte[] other) {
        return new Still(width, height, keyframe, other, u, v);
    }

    private static byte clip(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }

    @Override
    public void luma(int row, byte[] into) {
        System.arraycopy(y, row * width, into, 0, width);
    }

    @Override
    public int chroma(int row, byte[] intoU, byte[] intoV) {
        System.arraycopy(u, row / 2 * (width / 2), intoU, 0, width / 2);
        System.arraycopy(v, row / 2 * (width / 2), intoV, 0, width / 2);
        return width / 2;
    }
}
