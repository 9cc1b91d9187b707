package io.vigil.capture.video;

import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.PictureMask;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** Scales a decoded picture, blackens what is masked, and makes a JPEG of it. One thread at a time; lives as long as the process. */
final class JpegEncoder {
    private final int maxWidth;
    private final IntPointer quality;
    private final BytePointer encoded = new BytePointer();
    private final Scalers scalers = new Scalers();

    JpegEncoder(int maxWidth, int quality) {
        this.maxWidth = maxWidth;
        this.quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted or masked */
    Picture encode(AVFrame source, PictureMask mask) {
        Conversion kind = Conversion.of(source, maxWidth);
        Scaler scaler = scalers.of(kind);
        AVFrame scaled = scaler.scale(source);
        Blackout.paint(scaled, mask.over(kind.toWidth(), kind.toHeight()));
        if (!opencv_imgcodecs.imencode(".jpg", scaler.view(), encoded, quality)) {
            throw new IllegalStateException("picture not encoded");
        }
        byte[] jpeg = new byte[Math.toIntExact(encoded.limit())];
        encoded.position(0).get(jpeg);
        return new Picture(jpeg, kind.toWidth(), kind.toHeight(), source.width(), source.height());
    }
}
