package io.vigil.inference.picture;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.geometry.Turn;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A picture in an OpenCV matrix, RGB. */
final class MatPicture implements Picture {

    private final Mat pixels;
    private final byte[] jpeg;

    MatPicture(Mat pixels, byte[] jpeg) {
        this.pixels = pixels;
        this.jpeg = jpeg;
    }

    @Override
    public int width() {
        return pixels.cols();
    }

    @Override
    public int height() {
        return pixels.rows();
    }

    @Override
    public void sample(Box region, Turn turn, int width, int height, ByteBuffer into) {
        if (!into.isDirect() || into.remaining() != width * height * 3) {
            throw new IllegalArgumentException("a sample of " + width + "x" + height + " fills " + width * height * 3
                    + " direct bytes, not " + into.remaining());
        }
        try (BytePointer bytes = new BytePointer(into);
                Mat target = new Mat(height, width, opencv_core.CV_8UC3, bytes)) {
            if (turn.equals(Turn.NONE)) {
                upright(region, target);
            } else {
                turned(region, turn, target);
            }
        }
    }

    private void upright(Box region, Mat target) {
        Box seen = region.clipped();
        if (seen.equals(region)) {
            scale(region, target);
        } else {
            scaleWithin(region, seen, target);
        }
    }

    /** One affine map from the target's pixels to the picture's; both count from the middle of a pixel. */
    private void turned(Box region, Turn turn, Mat target) {
        float across = 1f / target.cols();
        float down = 1f / target.rows();
        Point first = turn.toPicture(region, aspect(), across / 2, down / 2);
        Point right = turn.toPicture(region, aspect(), across * 1.5f, down / 2);
        Point below = turn.toPicture(region, aspect(), across / 2, down * 1.5f);
        double[] map = {
            (right.x() - first.x()) * width(), (below.x() - first.x()) * width(), first.x() * width() - 0.5,
            (right.y() - first.y()) * height(), (below.y() - first.y()) * height(), first.y() * height() - 0.5
        };
        try (DoublePointer values = new DoublePointer(map);
                Mat affine = new Mat(2, 3, opencv_core.CV_64FC1, values);
                Size size = new Size(target.cols(), target.rows());
                Scalar black = new Scalar(0)) {
            opencv_imgproc.warpAffine(
                    pixels,
                    target,
                    affine,
                    size,
                    opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_CONSTANT,
                    black);
        }
    }

    /** Black, with the part that lies in the picture at its place. */
    private void scaleWithin(Box region, Box seen, Mat target) {
        try (Scalar black = new Scalar(0)) {
            target.put(black);
            int left = Math.round((seen.x() - region.x()) / region.width() * target.cols());
            int top = Math.round((seen.y() - region.y()) / region.height() * target.rows());
            int width = Math.min(target.cols() - left, Math.round(seen.width() / region.width() * target.cols()));
            int height = Math.min(target.rows() - top, Math.round(seen.height() / region.height() * target.rows()));
            if (width <= 0 || height <= 0) {
                return;
            }
            try (Rect part = new Rect(left, top, width, height);
                    Mat within = target.apply(part)) {
                scale(seen, within);
            }
        }
    }

    private void scale(Box region, Mat target) {
        int left = Math.min(width() - 1, Math.round(region.x() * width()));
        int top = Math.min(height() - 1, Math.round(region.y() * height()));
        int right = Math.min(width(), Math.max(left + 1, Math.round(region.right() * width())));
        int bottom = Math.min(height(), Math.max(top + 1, Math.round(region.bottom() * height())));
        try (Rect part = new Rect(left, top, right - left, bottom - top);
                Mat source = pixels.apply(part);
                Size size = new Size(target.cols(), target.rows())) {
            opencv_imgproc.resize(source, target, size, 0, 0, opencv_imgproc.INTER_LINEAR);
        }
    }

    @Override
    public byte[] jpeg() {
        return jpeg;
    }

    @Override
    public void close() {
        pixels.close();
    }
}
