package io.vigil.gateway.live;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A picture to draw in, by OpenCV. Holds native memory until it is closed; its natives are loaded by the first one. */
final class Canvas implements AutoCloseable {
    private final PointerScope scope;
    private final Mat mat;

    private Canvas(PointerScope scope, Mat mat) {
        this.scope = scope;
        this.mat = mat;
    }

    /** @throws UnreadablePicture where the bytes are no picture */
    static Canvas of(byte[] jpeg) {
        PointerScope scope = new PointerScope();
        Mat mat = opencv_imgcodecs.imdecode(new Mat(new BytePointer(jpeg)), opencv_imgcodecs.IMREAD_COLOR);
        if (mat.empty()) {
            scope.close();
            throw new UnreadablePicture();
        }
        return new Canvas(scope, mat);
    }

    static Canvas blank(int width, int height) {
        PointerScope scope = new PointerScope();
        return new Canvas(scope, new Mat(height, width, opencv_core.CV_8UC3, new Scalar(38, 30, 24, 0)));
    }

    int width() {
        return mat.cols();
    }

    int height() {
        return mat.rows();
    }

    /** A thin frame with stronger corners. */
    void box(Scene.Box box, Colour colour) {
        Rect rect = rect(box);
        opencv_imgproc.rectangle(mat, rect, scalar(colour), line(), opencv_imgproc.LINE_8, 0);
        corners(rect, colour, line() + 1);
    }

    /** Nothing but its corners. */
    void corners(Scene.Box box, Colour colour) {
        corners(rect(box), colour, line());
    }

    void dot(Scene.Dot dot, Colour colour) {
        Point at = new Point(Math.round(dot.x() * width()), Math.round(dot.y() * height()));
        opencv_imgproc.circle(mat, at, line(), scalar(colour), -1, opencv_imgproc.LINE_AA, 0);
    }

    /** White text on a dark ground with an edge of the colour; over the box where there is room, else in its top. */
    void label(String text, Scene.Box box, Colour colour) {
        int letter = Math.max(9, Math.min(24, width() / 64));
        int pad = letter / 2;
        Mat letters = Letters.white(text, letter);
        Rect frame = rect(box);
        int wide = Math.min(width(), letters.cols() + 2 * pad);
        int high = Math.min(height(), letters.rows() + pad);
        int left = Math.max(0, Math.min(frame.x(), width() - wide));
        int top = Math.max(0, Math.min(frame.y() >= high ? frame.y() - high : frame.y(), height() - high));
        Mat ground = mat.apply(new Rect(left, top, wide, high));
        ground.convertTo(ground, -1, 0.25, 8);
        Rect edge = new Rect(left, top, Math.max(2, letter / 4), high);
        opencv_imgproc.rectangle(mat, edge, scalar(colour), -1, opencv_imgproc.LINE_8, 0);
        add(letters, left + pad, top + pad / 2);
    }

    /** @param letter height of a capital in pixels */
    void write(String text, int x, int y, int letter, Colour colour) {
        add(Letters.of(text, letter, scalar(colour)), x, y);
    }

    /** Light on dark: adds the letters to what is there, and leaves out what would stand beyond the picture. */
    private void add(Mat letters, int x, int y) {
        int wide = Math.min(letters.cols(), width() - x);
        int high = Math.min(letters.rows(), height() - y);
        if (wide > 0 && high > 0) {
            Mat place = mat.apply(new Rect(x, y, wide, high));
            opencv_core.add(place, letters.apply(new Rect(0, 0, wide, high)), place);
        }
    }

    private void corners(Rect rect, Colour colour, int thickness) {
        int arm = Math.max(3, Math.min(rect.width(), rect.height()) / 6);
        int right = rect.x() + rect.width() - 1;
        int bottom = rect.y() + rect.height() - 1;
        for (int x : new int[] {rect.x(), right}) {
            for (int y : new int[] {rect.y(), bottom}) {
                line(x, y, x == right ? x - arm : x + arm, y, colour, thickness);
                line(x, y, x, y == bottom ? y - arm : y + arm, colour, thickness);
            }
        }
    }

    private void line(int x, int y, int toX, int toY, Colour colour, int thickness) {
        opencv_imgproc.line(
                mat, new Point(x, y), new Point(toX, toY), scalar(colour), thickness, opencv_imgproc.LINE_8, 0);
    }

    /** A line's thickness: as thin as the picture's size lets it be seen. */
    private int line() {
        return Math.max(1, Math.round(width() / 800f));
    }

    private Rect rect(Scene.Box box) {
        int left = within(box.x() * width(), width());
        int top = within(box.y() * height(), height());
        int right = within((box.x() + box.w()) * width(), width());
        int bottom = within((box.y() + box.h()) * height(), height());
        return new Rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int within(float at, int size) {
        return Math.max(0, Math.min(Math.round(at), size - 1));
    }

    /** @param quality 1-100 */
    byte[] jpeg(int quality) {
        BytePointer encoded = new BytePointer();
        IntPointer how = new IntPointer(
                opencv_imgcodecs.IMWRITE_JPEG_QUALITY,
                quality,
                opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
                opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444); // thin lines keep their colour
        opencv_imgcodecs.imencode(".jpg", mat, encoded, how);
        byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
        encoded.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        scope.close();
    }

    private static Scalar scalar(Colour colour) {
        return new Scalar(colour.blue(), colour.green(), colour.red(), 0);
    }
}
