package io.vigil.capture.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Scales pictures of one kind, once, from the decoder's planes to BGR. One thread at a time. */
final class Scaler implements AutoCloseable {
    private static final int ONE = 1 << 16;

    private final SwsContext context;
    private final AVFrame target;
    private final Mat view;

    private Scaler(SwsContext context, AVFrame target) {
        this.context = context;
        this.target = target;
        this.view = new Mat(target.height(), target.width(), opencv_core.CV_8UC3, target.data(0), target.linesize(0));
    }

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted */
    static Scaler of(Conversion kind) {
        SwsContext context = swscale.sws_getContext(
                kind.width(),
                kind.height(),
                kind.format(),
                kind.toWidth(),
                kind.toHeight(),
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalStateException("picture format " + kind.format() + " not convertible");
        }
        IntPointer matrix = swscale.sws_getCoefficients(kind.space());
        swscale.sws_setColorspaceDetails(context, matrix, kind.full() ? 1 : 0, matrix, 1, 0, ONE, ONE);
        try {
            return new Scaler(context, target(kind.toWidth(), kind.toHeight()));
        } catch (FfmpegFailed e) {
            swscale.sws_freeContext(context);
            throw e;
        }
    }

    /** Made by FFmpeg, for rows aligned as its fast paths write them. */
    private static AVFrame target(int width, int height) {
        AVFrame fresh = avutil.av_frame_alloc();
        fresh.format(avutil.AV_PIX_FMT_BGR24);
        fresh.width(width);
        fresh.height(height);
        int allotted = avutil.av_frame_get_buffer(fresh, 0);
        if (allotted < 0) {
            avutil.av_frame_free(fresh);
            throw new FfmpegFailed(allotted);
        }
        return fresh;
    }

    /** @return the scaled picture, to be written to; valid until the next */
    AVFrame scale(AVFrame source) {
        swscale.sws_scale(
                context, source.data(), source.linesize(), 0, source.height(), target.data(), target.linesize());
        return target;
    }

    /** The same memory for OpenCV. */
    Mat view() {
        return view;
    }

    @Override
    public void close() {
        view.close();
        avutil.av_frame_free(target);
        swscale.sws_freeContext(context);
    }
}
