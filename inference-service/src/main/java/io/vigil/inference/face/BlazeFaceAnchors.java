package io.vigil.inference.face;

import io.vigil.inference.geometry.Point;

/** BlazeFace's fixed grid: 16 by 16 cells with two anchors each, then 8 by 8 with six, row by row. */
final class BlazeFaceAnchors {

    private final int inputSize;
    private final float[] xs;
    private final float[] ys;
    private int count;

    BlazeFaceAnchors(int inputSize) {
        this.inputSize = inputSize;
        xs = new float[16 * 16 * 2 + 8 * 8 * 6];
        ys = new float[xs.length];
        grid(16, 2);
        grid(8, 6);
    }

    private void grid(int cells, int each) {
        float stride = (float) inputSize / cells;
        for (int cell = 0; cell < cells * cells; cell++) {
            for (int i = 0; i < each; i++) {
                xs[count] = stride * (cell % cells + 0.5f);
                ys[count++] = stride * (Math.floorDiv(cell, cells) + 0.5f);
            }
        }
    }

    int count() {
        return count;
    }

    int inputSize() {
        return inputSize;
    }

    /** In input pixels. */
    Point centre(int anchor) {
        return new Point(xs[anchor], ys[anchor]);
    }
}
