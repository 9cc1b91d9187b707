package io.vigil.capture.mask;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The masks laid over pictures of one size, rounded outwards to whole squares of 16 pixels. Those are what JPEG encodes by
 * itself, so the black stays black when it is decoded and no colour bleeds over its edge. Made once for a size; filling
 * calculates nothing. Immutable.
 */
public final class Blocks {
    /** Pixels a side of a minimum coded unit with halved chroma (ITU-T T.81, A.2.3). */
    static final int SIDE = 16;

    /**
     * How far beyond a mask's own edge a pixel may still hold something of what is under the mask: scaling down by bicubic
     * filters reaches two pixels, in halved chroma twice that.
     */
    static final int REACH = 4;

    /** Runs of four: x, y, width, height. */
    private final int[] runs;

    private final int width;
    private final int height;

    private Blocks(int width, int height, int[] runs) {
        this.width = width;
        this.height = height;
        this.runs = runs;
    }

    /** Blackens part of a picture. */
    @FunctionalInterface
    public interface Brush {
        /** x and y are multiples of 16; width and height are too, but where the picture ends before. */
        void black(int x, int y, int width, int height);
    }

    /** @param width and height in pixels of the picture as it will be published */
    public static Blocks of(Masks masks, int width, int height) {
        int columns = squares(width);
        int rows = squares(height);
        BitSet covered = new BitSet(columns * rows);
        for (Mask mask : masks.all()) {
            new Outline(mask, width, height).cover(covered, columns, rows);
        }
        return new Blocks(width, height, runs(covered, columns, width, height));
    }

    private static int squares(int pixels) {
        return (pixels + SIDE - 1) / SIDE;
    }

    private static int[] runs(BitSet covered, int columns, int width, int height) {
        int[] runs = new int[4 * covered.cardinality()];
        int used = 0;
        for (int from = covered.nextSetBit(0); from >= 0; ) {
            int row = from / columns;
            int to = Math.min(covered.nextClearBit(from), (row + 1) * columns);
            int x = from % columns * SIDE;
            int y = row * SIDE;
            runs[used++] = x;
            runs[used++] = y;
            runs[used++] = Math.min((to - from) * SIDE, width - x);
            runs[used++] = Math.min(SIDE, height - y);
            from = covered.nextSetBit(to);
        }
        return Arrays.copyOf(runs, used);
    }

    public boolean isEmpty() {
        return runs.length == 0;
    }

    /** Whether they were made for pictures of this size. */
    public boolean fit(int width, int height) {
        return this.width == width && this.height == height;
    }

    /** Has all of them blackened, line by line from the top. */
    public void paint(Brush brush) {
        for (int run = 0; run < runs.length; run += 4) {
            brush.black(runs[run], runs[run + 1], runs[run + 2], runs[run + 3]);
        }
    }
}
