package io.vigil.capture.video;

import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** What is believed of a stranger's stream. Beyond it lie want of memory, and parts of FFmpeg that garbage brings down. */
final class Limits {
    /** One block of memory: four pictures of the largest size. */
    private static final long MOST_BYTES = 128L << 20;
    /** 4096 x 4096: more than any camera's 4K. */
    private static final long MOST_PIXELS = 1L << 24;

    private static final int SMALLEST_SIDE = 16;
    private static final int LONGEST_SIDE = 8_192;

    /**
     * By RTP only what cameras send. Of the rest, the unpacking of AV1 writes beyond its memory when it meets garbage
     * (FFmpeg 8.0.1).
     */
    private static final Set<Integer> BY_RTP = Set.of(
            avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_HEVC, avcodec.AV_CODEC_ID_MJPEG, avcodec.AV_CODEC_ID_MPEG4);

    private Limits() {}

    /** For the whole process. */
    static void set() {
        avutil.av_max_alloc(MOST_BYTES);
    }

    /**
     * Before the first packet is unpacked.
     *
     * @throws FfmpegFailed where that is not to be risked
     */
    static void check(AVFormatContext format) {
        if (!"rtsp".equals(format.iformat().name().getString())) {
            return;
        }
        for (int index = 0; index < format.nb_streams(); index++) {
            if (!BY_RTP.contains(format.streams(index).codecpar().codec_id())) {
                throw new FfmpegFailed(avutil.AVERROR_INVALIDDATA);
            }
        }
    }

    static void apply(AVCodecContext codec) {
        codec.max_pixels(MOST_PIXELS);
    }

    /** Whether it is of a size that a camera's picture may have. */
    static boolean allow(AVFrame frame) {
        int shorter = Math.min(frame.width(), frame.height());
        return shorter >= SMALLEST_SIDE && Math.max(frame.width(), frame.height()) <= LONGEST_SIDE;
    }
}
