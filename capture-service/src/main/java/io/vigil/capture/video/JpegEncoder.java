package io.vigil.capture.video;

import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.PictureMask;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Scales a decoded picture, blackens what is masked, and makes a JPEG of it. One thread at a time; lives as long as the process. */
final class JpegEncoder {
    private final int maxWidth;
    private final IntPointer quality;
    private final BytePointer encoded = new BytePointer();
    private @Nullable SwsContext scaler;
    private @Nullable AVFrame scaled;

    JpegEncoder(int maxWidth, int quality) {
        this.maxWidth = maxWidth;
        this.quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted or masked */
    Picture encode(AVFrame source, PictureMask mask) {
        int width = Math.min(maxWidth, source.width());
        int height = Math.max(1, (int) Math.round((double) source.height() * width / source.width()));
        AVFrame target = target(width, height);
        convert(source, target);
        Blackout.paint(target, mask.over(width, height));
        try (Mat mat = new Mat(height, width, opencv_core.CV_8UC3, target.data(0), target.linesize(0))) {
            if (!opencv_imgcodecs.imencode(".jpg", mat, encoded, quality)) {
                throw new IllegalStateException("picture not encoded");
            }
        }
        byte[] jpeg = new byte[Math.toIntExact(encoded.limit())];
        encoded.position(0).get(jpeg);
        return new Picture(jpeg, width, height, source.width(), source.height());
    }

    private void convert(AVFrame source, AVFrame target) {
        scaler = swscale.sws_getCachedContext(
                scaler,
                source.width(),
                source.height(),
                source.format(),
                target.width(),
                target.height(),
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("picture format " + source.format() + " not convertible");
        }
        swscale.sws_scale(
                scaler, source.data(), source.linesize(), 0, source.height(), target.data(), target.linesize());
    }

    /** Made by FFmpeg, for rows aligned as its fast paths write them. */
    private AVFrame target(int width, int height) {
        AVFrame current = scaled;
        if (current != null && current.width() == width && current.height() == height) {
            return current;
        }
        if (current != null) {
            scaled = null; // no use of it again, should there be no memory for the next
            avutil.av_frame_free(current);
        }
        AVFrame fresh = avutil.av_frame_alloc();
        fresh.format(avutil.AV_PIX_FMT_BGR24);
        fresh.width(width);
        fresh.height(height);
        FfmpegFailed.check(avutil.av_frame_get_buffer(fresh, 0));
        scaled = fresh;
        return fresh;
    }
}
