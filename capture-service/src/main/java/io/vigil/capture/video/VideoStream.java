package io.vigil.capture.video;

import io.vigil.capture.camera.Sparing;
import io.vigil.capture.sight.Luma;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** FFmpeg's demuxer and decoder of one opened stream. One thread. */
final class VideoStream implements AutoCloseable {
    private static final Duration USUAL_INTERVAL = Duration.ofMillis(40);

    /** From one keyframe to the next, where nothing else is decoded. */
    private static final Duration LONGEST_GROUP = Duration.ofMinutes(1);

    private final Patience patience;
    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVStream stream;
    private final Thumbnail thumbnail = new Thumbnail();
    private final Selection selection = new Selection();
    private boolean draining;
    private boolean flushing;
    private long taken = System.nanoTime();
    private long waited;
    private long packetsSincePicture;
    private long damages;
    private long cameraClock = avutil.AV_NOPTS_VALUE;

    private VideoStream(Patience patience, AVFormatContext format, AVStream stream, AVCodecContext codec) {
        this.patience = patience;
        this.format = format;
        this.stream = stream;
        this.codec = codec;
    }

    /** @throws FfmpegFailed where it cannot be opened or has no video that can be decoded */
    static VideoStream open(Opening opening, Patience patience) {
        AVFormatContext format = avformat.avformat_alloc_context();
        patience.attachTo(format);
        AVDictionary options = opening.dictionary();
        int opened = avformat.avformat_open_input(format, url(opening), null, options);
        avutil.av_dict_free(options);
        FfmpegFailed.check(opened); // which has freed the context where it failed
        try {
            AVStream stream = video(format);
            return new VideoStream(patience, format, stream, decoder(stream));
        } catch (FfmpegFailed e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    /** In UTF-8, whatever this machine's own encoding is. */
    private static BytePointer url(Opening opening) {
        return new BytePointer(opening.url(), StandardCharsets.UTF_8);
    }

    private static AVStream video(AVFormatContext format) {
        Limits.check(format);
        if (!isKnown(format)) {
            FfmpegFailed.check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
        }
        int best = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        FfmpegFailed.check(best);
        for (int index = 0; index < format.nb_streams(); index++) {
            if (index != best) {
                format.streams(index).discard(avcodec.AVDISCARD_ALL);
            }
        }
        return format.streams(best);
    }

    /** Whether the header told the codec, which spares reading ahead to find it out. */
    private static boolean isKnown(AVFormatContext format) {
        for (int index = 0; index < format.nb_streams(); index++) {
            var parameters = format.streams(index).codecpar();
            if (parameters.codec_type() == avutil.AVMEDIA_TYPE_VIDEO
                    && parameters.codec_id() != avcodec.AV_CODEC_ID_NONE) {
                return true;
            }
        }
        return false;
    }

    private static AVCodecContext decoder(AVStream stream) {
        AVCodec decoder = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw new FfmpegFailed(avutil.AVERROR_INVALIDDATA);
        }
        AVCodecContext codec = avcodec.avcodec_alloc_context3(decoder);
        avcodec.avcodec_parameters_to_context(codec, stream.codecpar());
        codec.thread_count(1);
        Limits.apply(codec);
        int opened = avcodec.avcodec_open2(codec, decoder, (PointerPointer<?>) null);
        if (opened < 0) {
            avcodec.avcodec_free_context(codec);
            throw new FfmpegFailed(opened);
        }
        ZeroPages.release(codec);
        return codec;
    }

    /**
     * Decodes the next picture; what is damaged is skipped.
     *
     * @return false at the end
     * @throws FfmpegFailed where it cannot be read on or patience is over
     */
    boolean advance() {
        while (true) {
            int received = avcodec.avcodec_receive_frame(codec, frame);
            if (received == 0 && Limits.allow(frame)) {
                packetsSincePicture = 0;
                damages += isDamaged() ? 1 : 0;
                return true;
            }
            if (received == avutil.AVERROR_EOF && flushing) {
                flushing = false;
                avcodec.avcodec_flush_buffers(codec);
            } else if (received == avutil.AVERROR_EOF || !feed()) {
                return false;
            }
        }
    }

    private boolean feed() {
        if (draining) {
            return false;
        }
        if (patience.isOver()) {
            throw new FfmpegFailed(avutil.AVERROR_EXIT);
        }
        long begun = System.nanoTime();
        int read = avformat.av_read_frame(format, packet);
        waited += System.nanoTime() - begun;
        if (read == avutil.AVERROR_EOF && !patience.isOver()) {
            draining = true;
            avcodec.avcodec_send_packet(codec, null);
            return true;
        }
        FfmpegFailed.check(read);
        if (patience.isOver()) { // the parser hands out the last picture only when reading is given up
            avcodec.av_packet_unref(packet);
            throw new FfmpegFailed(avutil.AVERROR_EXIT);
        }
        if (packet.stream_index() == stream.index()) {
            cameraClock = CameraClock.offset(packet, stream, cameraClock);
            decode();
        }
        avcodec.av_packet_unref(packet);
        return true;
    }

    private void decode() {
        if (!selection.takes((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0)) {
            if (System.nanoTime() - taken < LONGEST_GROUP.toNanos()) {
                patience.renew(); // pictures do come, and are left out
            }
            return;
        }
        taken = System.nanoTime();
        packetsSincePicture++;
        codec.skip_frame(
                selection.current() == Sparing.DISPOSABLE ? avcodec.AVDISCARD_NONREF : avcodec.AVDISCARD_DEFAULT);
        damages += avcodec.avcodec_send_packet(codec, packet) < 0 ? 1 : 0;
        if (selection.current() == Sparing.ALL_BUT_KEYFRAMES && codec.has_b_frames() > 0) {
            // or the decoder would hold the picture back until others came that might belong before it
            avcodec.avcodec_send_packet(codec, null);
            flushing = true;
        }
    }

    private boolean isDamaged() {
        return frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    }

    /** Packets that could not be decoded, and pictures that had to be mended, so far. */
    long damages() {
        return damages;
    }

    /** Whether the picture decoded last needed no other. */
    boolean keyframe() {
        return (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
    }

    /** The picture decoded last; valid until the next. */
    AVFrame frame() {
        return frame;
    }

    /** Whether data came since the last picture, though no picture came of it. */
    boolean isReceiving() {
        return packetsSincePicture > 0;
    }

    /** Where the picture belongs on the stream's own time line; of use only in comparison. */
    Duration position() {
        long timestamp = frame.best_effort_timestamp();
        if (timestamp == avutil.AV_NOPTS_VALUE) {
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) (timestamp * avutil.av_q2d(stream.time_base()) * 1e9));
    }

    /** When it was taken by the sender's clock, or null where the sender has not told its time yet. */
    @Nullable
    Instant cameraTime() {
        return CameraClock.time(frame.best_effort_timestamp(), stream, cameraClock);
    }

    /** The picture decoded last, small and grey. */
    Luma luma() {
        return thumbnail.of(frame);
    }

    /** For data, so far. */
    Duration waited() {
        return Duration.ofNanos(waited);
    }

    /** Takes effect with the next packet or, where pictures were left out that others refer to, with the next keyframe. */
    void spare(Sparing sparing) {
        selection.want(sparing);
    }

    /** FFmpeg's name of what it is encoded in. */
    String codec() {
        return avcodec.avcodec_get_name(codec.codec_id()).getString();
    }

    /** How long all of it is; zero where the header does not tell. */
    Duration length() {
        if (format.duration() > 0) {
            return Duration.of(format.duration(), ChronoUnit.MICROS);
        }
        double seconds = stream.duration() * avutil.av_q2d(stream.time_base());
        return stream.duration() > 0 ? Duration.ofNanos((long) (seconds * 1e9)) : Duration.ZERO;
    }

    /** The usual time between two pictures. */
    Duration interval() {
        AVRational rate = stream.avg_frame_rate();
        return rate.num() <= 0 || rate.den() <= 0
                ? USUAL_INTERVAL
                : Duration.ofNanos(1_000_000_000L * rate.den() / rate.num());
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_close_input(format);
    }
}
