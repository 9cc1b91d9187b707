package io.vigil.gateway.live;

import java.util.List;
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
        opencv_imgproc.circle(mat, point(dot), line(), scalar(colour), -1, opencv_imgproc.LINE_AA, 0);
    }

    /** A thin line between two points. */
    void bone(Scene.Dot from, Scene.Dot to, Colour colour) {
        opencv_imgproc.line(mat, point(from), point(to), scalar(colour), line(), opencv_imgproc.LINE_AA, 0);
    }

    /**
     * An arrow in the direction of a face's gaze, the longer the farther it is from the camera's; a ring where it is the
     * camera's.
     *
     * @param reach the arrow's length in widths of the picture where the face looks aside by a right angle
     */
    void gaze(Scene.Gaze gaze, float reach, Colour colour) {
        Point from = point(gaze.from());
        if (gaze.isTowardsCamera()) {
            opencv_imgproc.circle(mat, from, 4 * line(), scalar(colour), line(), opencv_imgproc.LINE_AA, 0);
            return;
        }
        arrow(from, gaze.across() * reach * width(), -gaze.up() * reach * width(), colour);
    }

    /** An arrow from a point, so many widths of the picture to the right and down. */
    void arrow(Scene.Dot from, double across, double down, Colour colour) {
        arrow(point(from), across * width(), down * width(), colour);
    }

    /**
     * An arrow from the middle between two points, at a right angle to the way from one to the other.
     *
     * @param reach its length in widths of the picture, to the left of that way; negative: to the right
     */
    void arrowAside(Scene.Dot from, Scene.Dot to, double reach, Colour colour) {
        Point start = point(from);
        Point end = point(to);
        double across = end.x() - start.x();
        double down = end.y() - start.y();
        double longer = reach * width() / Math.max(1, Math.hypot(across, down));
        Point middle = new Point((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
        arrow(middle, down * longer, -across * longer, colour);
    }

    private void arrow(Point from, double across, double down, Colour colour) {
        Point to = new Point((int) Math.round(from.x() + across), (int) Math.round(from.y() + down));
        double tip = Math.min(0.4, 9 * line() / Math.hypot(across, down));
        opencv_imgproc.arrowedLine(mat, from, to, scalar(colour), line() + 1, opencv_imgproc.LINE_AA, 0, tip);
    }

    /** Rows over the box where there is room, else in its top. */
    void label(List<String> rows, Scene.Box box, Colour colour) {
        Rect frame = rect(box);
        Plate plate = Plate.of(rows, letter());
        plate.paint(mat, frame.x(), frame.y() >= plate.high() ? frame.y() - plate.high() : frame.y(), scalar(colour));
    }

    /** Rows under the box where there is room, else in its bottom. */
    void caption(List<String> rows, Scene.Box box, Colour colour) {
        Rect frame = rect(box);
        int bottom = frame.y() + frame.height();
        Plate plate = Plate.of(rows, letter());
        plate.paint(mat, frame.x(), Math.min(bottom, height() - plate.high()), scalar(colour));
    }

    /** A row in the picture's top right corner. */
    void badge(String text, Colour colour) {
        Plate plate = Plate.of(List.of(text), letter());
        plate.paint(mat, width() - plate.wide(), 0, scalar(colour));
    }

    private int letter() {
        return Math.max(9, Math.min(24, width() / 64));
    }

    /** @param letter height of a capital in pixels */
    void write(String text, int x, int y, int letter, Colour colour) {
        Letters.of(text, letter, scalar(colour)).addTo(mat, x, y);
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

    private Point point(Scene.Dot dot) {
        return new Point(Math.round(dot.x() * width()), Math.round(dot.y() * height()));
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
