package io.vigil.capture.sight;

import java.util.Arrays;

/**
 * The fine detail of a picture by cell, {@value #COLUMNS} across and {@value #ROWS} down, from four lines a cell.
 *
 * <p>Blur is measured as Crété-Roffet and others do (The blur effect: perception and estimation with a new no-reference
 * perceptual blur metric, SPIE 2007): what is sharp changes when it is blurred once more, what is blurred already hardly
 * does. Of neighbouring pixels' differences, it is the share that a mean over nine pixels leaves. It does not depend on
 * contrast. Only along lines, which spares reading columns; a lens blurs both ways.
 *
 * @param prints a hash of each cell's pixels
 * @param texture mean difference of neighbouring pixels, in grey levels
 * @param blurs 0 (sharp) to 1, of use where there is texture
 * @param equal share of neighbouring pixels that are exactly equal: near 1 only in drawn pictures
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared as a whole
record Grain(int[] prints, float[] texture, float[] blurs, float equal) {
    static final int COLUMNS = 16;
    static final int ROWS = 9;

    /** In grey levels: the encoder's own traces in a plain wall stay below. */
    static final float TEXTURED = 1.0f;

    /** Cell rows at the top and at the bottom where cameras write their name and clock. */
    static final int MARGIN = 2;

    private static final int LINES = 4;
    private static final int MEAN_OVER = 9;
    private static final int BEFORE = MEAN_OVER / 2;

    /** Detail is measured at about the width of published pictures; what is finer is lost to analysis anyway. */
    private static final int MEASURED_WIDTH = 640;

    /** Fewer textured cells say nothing about sharpness. */
    private static final int FEWEST_CELLS = 6;

    static Grain of(Planes picture) {
        Measure measure = new Measure(picture.width());
        for (int line = 0; line < ROWS * LINES; line++) {
            picture.luma((2 * line + 1) * picture.height() / (2 * ROWS * LINES), measure.raw);
            measure.line(line / LINES);
        }
        return measure.grain();
    }

    /** Of the sharper quarter of textured cells, where no overlay is; NaN where too few have texture. */
    float blur() {
        float[] found = new float[blurs.length];
        int count = 0;
        for (int cell = COLUMNS; cell < blurs.length - COLUMNS; cell++) {
            if (texture[cell] >= TEXTURED) {
                found[count++] = blurs[cell];
            }
        }
        if (count < FEWEST_CELLS) {
            return Float.NaN;
        }
        Arrays.sort(found, 0, count);
        return found[count / 4];
    }

    /** Of all cells but those at top and bottom, in grey levels. */
    float meanTexture() {
        float sum = 0;
        for (int cell = COLUMNS; cell < texture.length - COLUMNS; cell++) {
            sum += texture[cell];
        }
        return sum / (texture.length - 2 * COLUMNS);
    }

    /** Share of cells with texture. */
    float textured() {
        int count = 0;
        for (float cell : texture) {
            count += cell >= TEXTURED ? 1 : 0;
        }
        return (float) count / texture.length;
    }

    /** Whether there is enough to tell, and every pixel looked at is the same, but for names and clocks at the margins. */
    boolean repeats(Grain before) {
        int evidence = 0;
        int changedAtMargin = 0;
        for (int cell = 0; cell < prints.length; cell++) {
            boolean margin = cell < MARGIN * COLUMNS || cell >= (ROWS - MARGIN) * COLUMNS;
            boolean same = prints[cell] == before.prints[cell];
            if (!same && !margin) {
                return false;
            }
            changedAtMargin += same ? 0 : 1;
            evidence += same && texture[cell] >= TEXTURED ? 1 : 0;
        }
        return changedAtMargin <= COLUMNS && evidence >= 2 * FEWEST_CELLS;
    }

    /** Adds up one line after another. */
    private static final class Measure {
        private final byte[] raw;
        private final int step;
        private final int width;
        private final int[] line;
        private final int[] prints = new int[COLUMNS * ROWS];
        private final int[] differences = new int[COLUMNS * ROWS];
        private final int[] lost = new int[COLUMNS * ROWS];
        private int equal;

        Measure(int width) {
            this.raw = new byte[width];
            this.step = Math.max(1, width / MEASURED_WIDTH);
            this.width = width / step;
            this.line = new int[this.width];
        }

        void line(int row) {
            bin();
            int last = width - MEAN_OVER;
            for (int column = 0; column < COLUMNS; column++) {
                int from = column * last / COLUMNS;
                int until = (column + 1) * last / COLUMNS;
                cell(row * COLUMNS + column, from, until);
            }
        }

        private void bin() {
            if (step == 1) {
                for (int x = 0; x < width; x++) {
                    line[x] = raw[x] & 0xff;
                }
                return;
            }
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = x * step; i < (x + 1) * step; i++) {
                    sum += raw[i] & 0xff;
                }
                line[x] = sum / step;
            }
        }

        private void cell(int cell, int from, int until) {
            int print = prints[cell];
            int sum = 0;
            int sharp = 0;
            for (int x = from; x < until; x++) {
                int here = line[x + BEFORE];
                int difference = Math.abs(line[x + BEFORE + 1] - here);
                int blurred = Math.abs(line[x + MEAN_OVER] - line[x]); // nine times that of the mean
                print = print * 31 + here;
                sum += difference;
                sharp += Math.max(0, difference * MEAN_OVER - blurred);
                equal += difference == 0 ? 1 : 0;
            }
            prints[cell] = print;
            differences[cell] += sum;
            lost[cell] += sharp;
        }

        Grain grain() {
            int cells = COLUMNS * ROWS;
            int last = width - MEAN_OVER;
            float[] texture = new float[cells];
            float[] blurs = new float[cells];
            for (int cell = 0; cell < cells; cell++) {
                int column = cell % COLUMNS;
                int pixels = LINES * ((column + 1) * last / COLUMNS - column * last / COLUMNS);
                texture[cell] = (float) differences[cell] / pixels;
                blurs[cell] = 1 - (float) lost[cell] / Math.max(1, differences[cell] * MEAN_OVER);
            }
            return new Grain(prints, texture, blurs, (float) equal / (ROWS * LINES * last));
        }
    }
}
