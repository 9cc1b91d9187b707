package io.vigil.gateway.live;

import java.nio.charset.StandardCharsets;
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
import org.bytedeco.opencv.opencv_core.Size;

/** A picture to draw in, by OpenCV. Holds native memory until it is closed; its natives are loaded by the first one. */
final class Canvas implements AutoCloseable {
    private static final int FONT = opencv_imgproc.FONT_HERSHEY_SIMPLEX;

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

    void box(Scene.Box box, Colour colour, int thickness) {
        Rect rect = new Rect(
                Math.round(box.x() * width()),
                Math.round(box.y() * height()),
                Math.max(1, Math.round(box.w() * width())),
                Math.max(1, Math.round(box.h() * height())));
        opencv_imgproc.rectangle(mat, rect, scalar(colour), thickness, opencv_imgproc.LINE_8, 0);
    }

    void dot(Scene.Dot dot, Colour colour) {
        Point at = new Point(Math.round(dot.x() * width()), Math.round(dot.y() * height()));
        opencv_imgproc.circle(mat, at, 2, scalar(colour), -1, opencv_imgproc.LINE_8, 0);
    }

    /** Text on a ground of the colour, above the point where there is room, else below. */
    void label(String text, Scene.Box box, Colour colour) {
        double size = Math.max(0.4, width() / 1600.0);
        Size extent = opencv_imgproc.getTextSize(ascii(text), FONT, size, 1, new IntPointer(1));
        int height = extent.height() + 6;
        int left = Math.max(0, Math.min(Math.round(box.x() * width()), width() - extent.width() - 4));
        int edge = Math.round(box.y() * height());
        int top = edge >= height ? edge - height : edge;
        Rect ground = new Rect(left, top, extent.width() + 4, height);
        opencv_imgproc.rectangle(mat, ground, scalar(colour), -1, opencv_imgproc.LINE_8, 0);
        write(text, left + 2, top + height - 4, size, colour.ink());
    }

    void write(String text, int x, int y, double size, Colour colour) {
        opencv_imgproc.putText(
                mat, ascii(text), new Point(x, y), FONT, size, scalar(colour), 1, opencv_imgproc.LINE_AA, false);
    }

    /** @param quality 1-100 */
    byte[] jpeg(int quality) {
        BytePointer encoded = new BytePointer();
        opencv_imgcodecs.imencode(".jpg", mat, encoded, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
        encoded.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        scope.close();
    }

    /** OpenCV's fonts know no more. */
    private static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    private static Scalar scalar(Colour colour) {
        return new Scalar(colour.blue(), colour.green(), colour.red(), 0);
    }
}
