package io.vigil.capture.frame;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.avro.Frame;
import io.vigil.capture.camera.DropReason;
import io.vigil.capture.camera.FrameSink;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.topic.Topics;
import io.vigil.wire.RegistryUnreachable;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames to Kafka and enters their fate. Holds a bounded number of bytes while the broker is away, then drops the
 * newest; goes on by itself when the broker is back. Thread-safe.
 */
public final class FramePublisher implements FrameSink {
    private final Producer<String, SpecificRecord> producer;
    private final String tenant;
    private final long budget;
    private final AtomicLong waiting = new AtomicLong();
    private final Counter published;
    private final Counter captured;
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);

    /** @param budget bytes of pictures that may wait for the broker, below the producer's own buffer */
    public FramePublisher(Producer<String, SpecificRecord> producer, String tenant, long budget, MeterRegistry meters) {
        this.producer = producer;
        this.tenant = tenant;
        this.budget = budget;
        this.captured = meters.counter("vigil.capture.frames", "fate", "captured");
        this.published = meters.counter("vigil.capture.frames", "fate", "published");
        for (DropReason reason : DropReason.values()) {
            dropped.put(reason, meters.counter("vigil.capture.dropped", "reason", reason.word()));
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    public void accept(SampledFrame frame) {
        captured.increment();
        int size = frame.picture().jpeg().length;
        if (waiting.addAndGet(size) > budget) {
            waiting.addAndGet(-size);
            drop(frame, DropReason.BUFFER_FULL);
            return;
        }
        try {
            producer.send(message(frame), (metadata, failure) -> settle(frame, failure));
        } catch (RuntimeException e) {
            settle(frame, e);
        }
    }

    private void settle(SampledFrame frame, @Nullable Exception failure) {
        waiting.addAndGet(-frame.picture().jpeg().length);
        if (failure == null) {
            frame.ledger().publish();
            published.increment();
        } else {
            drop(frame, reason(failure));
        }
    }

    private void drop(SampledFrame frame, DropReason reason) {
        frame.ledger().drop(reason);
        Counter counter = dropped.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    private static DropReason reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnreachable) {
                return DropReason.REGISTRY_AWAY;
            }
            if (cause instanceof TimeoutException) {
                return DropReason.BROKER_AWAY;
            }
        }
        return DropReason.REJECTED;
    }

    private ProducerRecord<String, SpecificRecord> message(SampledFrame frame) {
        ProducerRecord<String, SpecificRecord> message = new ProducerRecord<>(
                Topics.FRAMES.name(),
                null,
                frame.capturedAt().toEpochMilli(),
                frame.camera().id(),
                value(frame));
        message.headers().add(TraceParent.HEADER, TraceParent.fresh());
        return message;
    }

    private Frame value(SampledFrame frame) {
        Picture picture = frame.picture();
        return Frame.newBuilder()
                .setTenant(tenant)
                .setCameraId(frame.camera().id())
                .setFrameId(frame.id())
                .setSessionId(frame.ledger().sessionId())
                .setSequence(frame.sequence())
                .setCapturedAt(frame.capturedAt())
                .setWidth(picture.width())
                .setHeight(picture.height())
                .setSourceWidth(picture.sourceWidth())
                .setSourceHeight(picture.sourceHeight())
                .setPriority(frame.camera().priority())
                .setJpeg(ByteBuffer.wrap(picture.jpeg()))
                .build();
    }
}
