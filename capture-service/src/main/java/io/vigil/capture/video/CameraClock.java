package io.vigil.capture.video;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVProducerReferenceTime;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/** The sender's wall clock, as FFmpeg attaches it to packets once an RTCP sender report has come. Microseconds. */
final class CameraClock {
    /** Asked for once: each answer is an object of native memory. */
    private static final AVRational MICROSECONDS = avutil.av_get_time_base_q();

    private CameraClock() {}

    /**
     * The wall clock minus the stream's time line.
     *
     * @param known what is known so far, or {@code AV_NOPTS_VALUE}
     */
    static long offset(AVPacket packet, AVStream stream, long known) {
        if (packet.side_data_elems() == 0 || packet.pts() == avutil.AV_NOPTS_VALUE) {
            return known;
        }
        BytePointer data = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_PRFT, (SizeTPointer) null);
        return data == null || data.isNull()
                ? known
                : new AVProducerReferenceTime(data).wallclock() - microseconds(packet.pts(), stream);
    }

    static @Nullable Instant time(long timestamp, AVStream stream, long offset) {
        return timestamp == avutil.AV_NOPTS_VALUE || offset == avutil.AV_NOPTS_VALUE
                ? null
                : Instant.EPOCH.plus(microseconds(timestamp, stream) + offset, ChronoUnit.MICROS);
    }

    private static long microseconds(long timestamp, AVStream stream) {
        return avutil.av_rescale_q(timestamp, stream.time_base(), MICROSECONDS);
    }
}
