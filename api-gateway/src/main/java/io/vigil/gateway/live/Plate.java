package io.vigil.gateway.live;

import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Rows of white text on a dark ground with an edge of a colour. Holds native memory of the caller's scope. */
record Plate(List<Letters> rows, int letter) {

    /** @param letter height of a capital in pixels */
    static Plate of(List<String> rows, int letter) {
        return new Plate(rows.stream().map(row -> Letters.white(row, letter)).toList(), letter);
    }

    int wide() {
        return rows.stream().mapToInt(Letters::wide).max().orElse(0) + 2 * pad();
    }

    int high() {
        return rows.stream().mapToInt(Letters::high).sum() + pad();
    }

    /** As near to the place as the picture's edges allow. No rows paint nothing. */
    void paint(Mat picture, int x, int y, Scalar edge) {
        if (rows.isEmpty()) {
            return;
        }
        int wide = Math.min(picture.cols(), wide());
        int high = Math.min(picture.rows(), high());
        int left = Math.max(0, Math.min(x, picture.cols() - wide));
        int top = Math.max(0, Math.min(y, picture.rows() - high));
        Mat ground = picture.apply(new Rect(left, top, wide, high));
        ground.convertTo(ground, -1, 0.25, 8);
        Rect strip = new Rect(left, top, Math.max(2, letter / 4), high);
        opencv_imgproc.rectangle(picture, strip, edge, -1, opencv_imgproc.LINE_8, 0);
        int down = top + pad() / 2;
        for (Letters row : rows) {
            row.addTo(picture, left + pad(), down);
            down += row.high();
        }
    }

    private int pad() {
        return letter / 2;
    }
}
