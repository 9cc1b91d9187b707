package io.vigil.capture.video;

import io.vigil.capture.sight.Luma;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/** Makes a small grey copy of decoded pictures. One thread. */
final class Thumbnail implements AutoCloseable {
    private static final int WIDTH = 80;

    private @Nullable SwsContext scaler;
    private @Nullable AVFrame small;

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted */
    Luma of(AVFrame source) {
        int height = Math.max(1, Math.round((float) source.height() * WIDTH / source.width()));
        AVFrame target = target(height);
        SwsContext context = swscale.sws_getCachedContext(
                scaler,
                source.width(),
                source.height(),
                source.format(),
                WIDTH,
                height,
                avutil.AV_PIX_FMT_GRAY8,
                swscale.SWS_AREA,
                null,
                null,
                (DoublePointer) null);
        scaler = context;
        if (context == null) {
            throw new IllegalStateException("picture format " + source.format() + " not convertible");
        }
        swscale.sws_scale(
                context, source.data(), source.linesize(), 0, source.height(), target.data(), target.linesize());
        byte[] grey = new byte[WIDTH * height];
        BytePointer rows = target.data(0);
        for (int row = 0; row < height; row++) {
            rows.position((long) row * target.linesize(0)).get(grey, row * WIDTH, WIDTH);
        }
        return new Luma(grey, WIDTH, height);
    }

    private AVFrame target(int height) {
        AVFrame current = small;
        if (current != null && current.height() == height) {
            return current;
        }
        release();
        AVFrame fresh = avutil.av_frame_alloc();
        fresh.format(avutil.AV_PIX_FMT_GRAY8);
        fresh.width(WIDTH);
        fresh.height(height);
        FfmpegFailed.check(avutil.av_frame_get_buffer(fresh, 0));
        small = fresh;
        return fresh;
    }

    private void release() {
        AVFrame current = small;
        small = null;
        if (current != null) {
            avutil.av_frame_free(current);
        }
    }

    @Override
    public void close() {
        release();
        SwsContext context = scaler;
        scaler = null;
        if (context != null) {
            swscale.sws_freeContext(context);
        }
    }
}
