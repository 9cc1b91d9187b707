package io.vigil.capture.video;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Writes a clip of painted pictures with the encoders that FFmpeg brings, so that tests need no tool and no files. */
final class FilmStrip implements AutoCloseable {
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private long pictures;

    /**
     * @param file whose ending names the container
     * @param encoder by FFmpeg's name
     * @param settings of the codec, before it is opened: size and pixel format at least
     */
    FilmStrip(Path file, String encoder, Consumer<AVCodecContext> settings) {
        AVCodec kind = avcodec.avcodec_find_encoder_by_name(encoder);
        codec = avcodec.avcodec_alloc_context3(kind);
        codec.time_base(avutil.av_make_q(1, 25));
        codec.framerate(avutil.av_make_q(25, 1));
        codec.thread_count(1);
        settings.accept(codec);
        FfmpegFailed.check(avformat.avformat_alloc_output_context2(format, null, (String) null, file.toString()));
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "strict", "unofficial", 0);
        FfmpegFailed.check(avcodec.avcodec_open2(codec, kind, options));
        stream = avformat.avformat_new_stream(format, null);
        avcodec.avcodec_parameters_from_context(stream.codecpar(), codec);
        stream.avg_frame_rate(codec.framerate());
        AVIOContext written = new AVIOContext(null);
        FfmpegFailed.check(avformat.avio_open(written, file.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(written);
        FfmpegFailed.check(avformat.avformat_write_header(format, (PointerPointer<?>) null));
    }

    void show(AVFrame picture) {
        picture.pts(pictures++);
        picture.quality(codec.global_quality());
        encode(picture);
    }

    private void encode(@Nullable AVFrame picture) {
        FfmpegFailed.check(avcodec.avcodec_send_frame(codec, picture));
        while (avcodec.avcodec_receive_packet(codec, packet) == 0) {
            avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(0);
            FfmpegFailed.check(avformat.av_interleaved_write_frame(format, packet));
        }
    }

    @Override
    public void close() {
        encode(null);
        avformat.av_write_trailer(format);
        avformat.avio_closep(format.pb());
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_free_context(format);
    }
}
