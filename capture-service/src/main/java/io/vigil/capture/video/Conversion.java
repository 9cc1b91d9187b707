package io.vigil.capture.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What kind of picture is made into a picture of what size.
 *
 * @param format FFmpeg's pixel format, without the outdated ones that stand for a range
 * @param space FFmpeg's number of the colour matrix
 * @param full whether brightness takes all values from 0 to 255, instead of 16 to 235
 */
record Conversion(int width, int height, int format, int space, boolean full, int toWidth, int toHeight) {

    static Conversion of(AVFrame source, int maxWidth) {
        int width = Math.min(maxWidth, source.width());
        int height = Math.max(1, (int) Math.round((double) source.height() * width / source.width()));
        return new Conversion(
                source.width(),
                source.height(),
                modern(source.format()),
                source.colorspace(),
                isFull(source),
                width,
                height);
    }

    static boolean isFull(AVFrame source) {
        return source.color_range() == avutil.AVCOL_RANGE_JPEG || modern(source.format()) != source.format();
    }

    private static int modern(int format) {
        return switch (format) {
            case avutil.AV_PIX_FMT_YUVJ420P -> avutil.AV_PIX_FMT_YUV420P;
            case avutil.AV_PIX_FMT_YUVJ422P -> avutil.AV_PIX_FMT_YUV422P;
            case avutil.AV_PIX_FMT_YUVJ444P -> avutil.AV_PIX_FMT_YUV444P;
            case avutil.AV_PIX_FMT_YUVJ440P -> avutil.AV_PIX_FMT_YUV440P;
            case avutil.AV_PIX_FMT_YUVJ411P -> avutil.AV_PIX_FMT_YUV411P;
            default -> format;
        };
    }
}
