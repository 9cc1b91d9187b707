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
        metrics.frame("scored");
        metrics.acknowledged(Duration.between(frame.moment().capturedAt(), now));
        offsets.done(entry);
    }

    void expired(CapturedFrame frame, OffsetLedger.Entry entry) {
        frames.expired(frame.camera(), clock.instant());
        metrics.frame("expired");
        offsets.done(entry);
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

    /** A frame that cannot be decoded or analysed. */
    void unusable(FrameJob job, String reason, Throwable cause) {
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
