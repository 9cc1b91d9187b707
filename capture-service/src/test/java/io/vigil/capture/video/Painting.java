package io.vigil.capture.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Pictures of a known content: the left half red, the right half blue. */
final class Painting {
    static final int RED = 0xc81e14;
    static final int BLUE = 0x141ec8;

    private Painting() {}

    /** @param space FFmpeg's number of the colour matrix that the picture is to be in */
    static AVFrame halves(int width, int height, int format, int space, boolean full) {
        AVFrame painted = blank(width, height, avutil.AV_PIX_FMT_RGB24);
        for (int y = 0; y < height; y++) {
            BytePointer line = painted.data(0).position((long) y * painted.linesize(0));
            for (int x = 0; x < width; x++) {
                int colour = x < width / 2 ? RED : BLUE;
                line.put(3L * x, (byte) (colour >> 16));
                line.put(3L * x + 1, (byte) (colour >> 8));
                line.put(3L * x + 2, (byte) colour);
            }
        }
        AVFrame picture = blank(width, height, format);
        picture.colorspace(space);
        picture.color_range(full ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
        convert(painted, picture, full);
        avutil.av_frame_free(painted);
        return picture;
    }

    private static void convert(AVFrame from, AVFrame to, boolean full) {
        SwsContext context = swscale.sws_getContext(
                from.width(),
                from.height(),
                from.format(),
                to.width(),
                to.height(),
                to.format(),
                swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND,
                null,
                null,
                (DoublePointer) null);
        IntPointer matrix = swscale.sws_getCoefficients(to.colorspace());
        swscale.sws_setColorspaceDetails(context, matrix, 1, matrix, full ? 1 : 0, 0, 1 << 16, 1 << 16);
        swscale.sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize());
        swscale.sws_freeContext(context);
    }

    private static AVFrame blank(int width, int height, int format) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(width);
        frame.height(height);
        frame.format(format);
        FfmpegFailed.check(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }
}
