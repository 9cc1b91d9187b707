package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a frame's way ends, whichever way: each end is counted once and lets the partition's commit move on. Thread-safe. */
final class FrameOutcomes {

    private final OffsetLedger offsets;
    private final FrameLedger frames;
    private final DeadLetterPublisher deadLetters;
    private final InferenceMetrics metrics;
    private final Clock clock;

    FrameOutcomes(
            OffsetLedger offsets,
            FrameLedger frames,
            DeadLetterPublisher deadLetters,
            InferenceMetrics metrics,
            Clock clock) {
        this.offsets = offsets;
        this.frames = frames;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    void scored(CapturedFrame frame, OffsetLedger.Entry entry) {
        Instant now = clock.instant();
        frames.scored(frame.camera(), now);
        metrics.scored(frame.camera(), Duration.between(frame.moment().capturedAt(), now));
        offsets.done(entry);
    }

    void expired(CapturedFrame frame, OffsetLedger.Entry entry) {
        frames.expired(frame.camera(), clock.instant());
        metrics.frame("expired");
        offsets.done(entry);
    }

    /**
     * A frame given up unseen because there are too many.
     *
     * @param spared whether its camera should not have been hit
     */
    void overload(CapturedFrame frame, OffsetLedger.Entry entry, boolean spared) {
        frames.dropped(frame.camera(), "overload", clock.instant());
        metrics.overload(spared);
        offsets.done(entry);
    }

    /** A frame of a capture that its camera was taken from, and that goes on. */
    void superseded(CapturedFrame frame, OffsetLedger.Entry entry) {
        frames.dropped(frame.camera(), "superseded", clock.instant());
        metrics.frame("superseded");
        offsets.done(entry);
    }

    /** A frame that the models failed on even alone. */
    void failed(FrameJob job, RuntimeException cause) {
        unusable(job, "failed", new UnusableFrame("the models failed on the frame", cause));
    }

    /** A record of which not even the camera can be read. */
    void malformed(ConsumerRecord<byte[], byte[]> record, OffsetLedger.Entry entry, RuntimeException cause) {
        CameraKey camera = new CameraKey("default", key(record));
        deadLetters.publish(record, cause, () -> {
            if (frames.knows(camera)) {
                frames.dropped(camera, "malformed", clock.instant());
            }
            metrics.frame("malformed");
            offsets.done(entry);
        });
    }

    /** A frame that cannot be decoded or analysed; its picture is let go of. */
    void unusable(FrameJob job, String reason, Throwable cause) {
        job.release();
        deadLetters.publish(job.source(), cause, () -> {
            frames.dropped(job.frame().camera(), reason, clock.instant());
            metrics.frame(reason);
            offsets.done(job.entry());
        });
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
