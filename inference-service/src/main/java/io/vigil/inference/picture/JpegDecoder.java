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
        if (!isJpeg(jpeg)) {
            throw new Undecodable("the frame is no JPEG: " + jpeg.length + " bytes");
        }
        return decodeAny(jpeg);
    }

    static boolean isJpeg(byte[] encoded) {
        return encoded.length >= 4 && (encoded[0] & 0xff) == 0xff && (encoded[1] & 0xff) == 0xd8;
    }

    /** Whatever OpenCV finds in the bytes. */
    static Picture decodeAny(byte[] encoded) {
        try (BytePointer bytes = new BytePointer(encoded);
                Mat source = new Mat(1, encoded.length, opencv_core.CV_8UC1, bytes)) {
            Mat pixels = opencv_imgcodecs.imdecode(source, opencv_imgcodecs.IMREAD_COLOR_RGB);
            if (pixels.empty() || pixels.total() > LARGEST) {
                pixels.close();
                throw new Undecodable("the picture cannot be decoded: " + encoded.length + " bytes");
            }
            return new MatPicture(pixels, encoded);
        } catch (Undecodable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Undecodable("the picture cannot be decoded: " + encoded.length + " bytes", e);
        }
    }
}
