package io.vigil.capture.sight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Pictures out of real clips, and through real encoders. */
public final class Film {
    public static final int RATE = 10;

    private Film() {}

    /** The first pictures of a clip, 4:2:0, each so many-th. */
    public static List<Still> of(Path clip, int count, int each) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_open_input(format, clip.toString(), null, null));
        check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
        int video =
                avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        AVCodec codec =
                avcodec.avcodec_find_decoder(format.streams(video).codecpar().codec_id());
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(decoder, format.streams(video).codecpar());
        check(avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null));
        List<Still> all = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        while (all.size() < count * each && avformat.av_read_frame(format, packet) >= 0) {
            if (packet.stream_index() == video) {
                avcodec.avcodec_send_packet(decoder, packet);
                receive(decoder, all);
            }
            avcodec.av_packet_unref(packet);
        }
        avcodec.avcodec_send_packet(decoder, null);
        receive(decoder, all);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(format);
        List<Still> some = new ArrayList<>();
        for (int i = 0; i < all.size() && some.size() < count; i += each) {
            some.add(all.get(i));
        }
        return some;
    }

    /** H.264 at constant quality, 10 (good) to 51. */
    public static List<Still> ofQuality(List<Still> pictures, int quality, int keyframeEach) {
        return coded(pictures, "libopenh264", context -> {
            context.qmin(quality);
            context.qmax(quality);
            context.bit_rate(4_000_000);
            context.gop_size(keyframeEach);
        });
    }

    /** H.264 at a constant rate, bits a second. */
    public static List<Still> ofRate(List<Still> pictures, int bits, int keyframeEach) {
        return coded(pictures, "libopenh264", context -> {
            context.bit_rate(bits);
            context.gop_size(keyframeEach);
        });
    }

    private interface Setting {
        void on(AVCodecContext context);
    }

    private static List<Still> coded(List<Still> pictures, String name, Setting setting) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
        Still first = pictures.get(0);
        encoder.width(first.width());
        encoder.height(first.height());
        encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        encoder.time_base(new AVRational().num(1).den(RATE));
        encoder.framerate(new AVRational().num(RATE).den(1));
        setting.on(encoder);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "allow_skip_frames", "0", 0);
        check(avcodec.avcodec_open2(encoder, codec, options));
        AVCodec back = avcodec.avcodec_find_decoder(codec.id());
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(back);
        check(avcodec.avcodec_open2(decoder, back, (PointerPointer<?>) null));
        List<Still> result = new ArrayList<>();
        AVFrame frame = frame(first);
        for (int i = 0; i < pictures.size(); i++) {
            check(avutil.av_frame_make_writable(frame));
            fill(frame, pictures.get(i));
            frame.pts(i);
            check(avcodec.avcodec_send_frame(encoder, frame));
            transfer(encoder, decoder, result);
        }
        avcodec.avcodec_send_frame(encoder, null);
        transfer(encoder, decoder, result);
        avcodec.avcodec_send_packet(decoder, null);
        receive(decoder, result);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(encoder);
        avcodec.avcodec_free_context(decoder);
        return result;
    }

    private static void transfer(AVCodecContext encoder, AVCodecContext decoder, List<Still> into) {
        AVPacket packet = avcodec.av_packet_alloc();
        while (avcodec.avcodec_receive_packet(encoder, packet) == 0) {
            avcodec.avcodec_send_packet(decoder, packet);
            receive(decoder, into);
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
    }

    private static void receive(AVCodecContext decoder, List<Still> into) {
        AVFrame frame = avutil.av_frame_alloc();
        while (avcodec.avcodec_receive_frame(decoder, frame) == 0) {
            into.add(read(frame));
        }
        avutil.av_frame_free(frame);
    }

    private static AVFrame frame(Still like) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(like.width());
        frame.height(like.height());
        check(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static void fill(AVFrame frame, Still picture) {
        byte[][] planes = {picture.y(), picture.u(), picture.v()};
        for (int plane = 0; plane < 3; plane++) {
            int width = plane == 0 ? picture.width() : picture.width() / 2;
            for (int row = 0; row < planes[plane].length / width; row++) {
                Pointer.memcpy(
                        frame.data(plane).getPointer(BytePointer.class, (long) row * frame.linesize(plane)),
                        new BytePointer(planes[plane]).position((long) row * width),
                        width);
            }
        }
    }

    private static Still read(AVFrame frame) {
        int width = frame.width() & ~1;
        int height = frame.height() & ~1;
        boolean key = (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
        Still still = new Still(
                width,
                height,
                key,
                new byte[width * height],
                new byte[width * height / 4],
                new byte[width * height / 4]);
        byte[][] planes = {still.y(), still.u(), still.v()};
        for (int plane = 0; plane < 3; plane++) {
            int across = plane == 0 ? width : width / 2;
            for (int row = 0; row < planes[plane].length / across; row++) {
                frame.data(plane)
                        .getPointer(BytePointer.class, (long) row * frame.linesize(plane))
                        .get(planes[plane], row * across, across);
            }
        }
        return still;
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException("FFmpeg says " + code);
        }
    }
}
