package io.vigil.inference.picture;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes JPEG by OpenCV, one picture a thread at a time, since the pipeline decodes many side by side. */
public final class JpegDecoder implements PictureDecoder {

    /** Decoding more than this is refused: 64 megapixels are no camera's picture. */
    private static final long LARGEST = 64L << 20;

    public JpegDecoder() {
        opencv_core.setNumThreads(1);
    }

    @Override
    public Picture decode(byte[] jpeg) {
        if (jpeg.length < 4 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            throw new Undecodable("the frame is no JPEG: " + jpeg.length + " bytes");
        }
        try (BytePointer bytes = new BytePointer(jpeg);
                Mat encoded = new Mat(1, jpeg.length, opencv_core.CV_8UC1, bytes)) {
            Mat pixels = opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_COLOR_RGB);
            if (pixels.empty() || pixels.total() > LARGEST) {
                pixels.close();
                throw new Undecodable("the frame's JPEG cannot be decoded: " + jpeg.length + " bytes");
            }
            return new MatPicture(pixels, jpeg);
        } catch (Undecodable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Undecodable("the frame's JPEG cannot be decoded: " + jpeg.length + " bytes", e);
        }
    }
}
