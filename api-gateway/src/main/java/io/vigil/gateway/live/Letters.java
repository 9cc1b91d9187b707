package io.vigil.gateway.live;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Text on black, drawn large and made small: OpenCV's stroke fonts are ragged at the size of a label. */
record Letters(Mat mat) {
    private static final int FONT = opencv_imgproc.FONT_HERSHEY_SIMPLEX;
    private static final int TIMES = 4;

    int wide() {
        return mat.cols();
    }

    int high() {
        return mat.rows();
    }

    /** Light on dark: adds the letters to what is there, and leaves out what would stand beyond the picture. */
    void addTo(Mat picture, int x, int y) {
        int wide = Math.min(wide(), picture.cols() - x);
        int high = Math.min(high(), picture.rows() - y);
        if (wide > 0 && high > 0) {
            Mat place = picture.apply(new Rect(x, y, wide, high));
            opencv_core.add(place, mat.apply(new Rect(0, 0, wide, high)), place);
        }
    }

    static Letters white(String text, int letter) {
        return of(text, letter, new Scalar(255, 255, 255, 0));
    }

    /**
     * In the memory of the caller's scope.
     *
     * @param letter height of a capital in pixels
     */
    static Letters of(String text, int letter, Scalar colour) {
        String known = ascii(text);
        int stroke = Math.max(TIMES, Math.round(letter * TIMES * 0.13f));
        double scale = opencv_imgproc.getFontScaleFromHeight(FONT, letter * TIMES, stroke);
        Size extent = opencv_imgproc.getTextSize(known, FONT, scale, stroke, new IntPointer(1));
        int wide = extent.width() / TIMES + 2;
        int high = letter + letter / 3 + 2;
        Mat large = new Mat(high * TIMES, wide * TIMES, opencv_core.CV_8UC3, new Scalar(0, 0, 0, 0));
        Point start = new Point(stroke / 2, (letter + 1) * TIMES);
        opencv_imgproc.putText(large, known, start, FONT, scale, colour, stroke, opencv_imgproc.LINE_AA, false);
        Mat small = new Mat();
        opencv_imgproc.resize(large, small, new Size(wide, high), 0, 0, opencv_imgproc.INTER_AREA);
        return new Letters(small);
    }

    /** OpenCV's fonts know no more. */
    private static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
