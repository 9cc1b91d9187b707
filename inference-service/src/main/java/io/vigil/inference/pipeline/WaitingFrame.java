package io.vigil.inference.pipeline;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A frame read and not yet decoded. */
final class WaitingFrame {

    private final CapturedFrame frame;
    private final byte[] jpeg;
    private final ConsumerRecord<byte[], byte[]> source;
    private final OffsetLedger.Entry entry;
    private final long receivedAt;

    /**
     * @param source the record it came in, kept for a dead letter
     * @param receivedAt by {@link System#nanoTime()}
     */
    WaitingFrame(
            FrameReader.Read read, ConsumerRecord<byte[], byte[]> source, OffsetLedger.Entry entry, long receivedAt) {
        frame = Objects.requireNonNull(read.frame());
        jpeg = read.jpeg();
        this.source = source;
        this.entry = entry;
        this.receivedAt = receivedAt;
    }

    CapturedFrame frame() {
        return frame;
    }

    byte[] jpeg() {
        return jpeg;
    }

    ConsumerRecord<byte[], byte[]> source() {
        return source;
    }

    OffsetLedger.Entry entry() {
        return entry;
    }

    long receivedAt() {
        return receivedAt;
    }
}
