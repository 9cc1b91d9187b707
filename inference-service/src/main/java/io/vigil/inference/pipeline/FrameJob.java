package io.vigil.inference.pipeline;

import io.vigil.inference.picture.Picture;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A frame on its way.
 *
 * @param source the record it came in, kept for a dead letter
 * @param receivedAt by {@link System#nanoTime()}
 */
record FrameJob(
        CapturedFrame frame,
        ConsumerRecord<byte[], byte[]> source,
        OffsetLedger.Entry entry,
        CompletableFuture<Decoded> decoded,
        long receivedAt) {

    /** A picture, and the time that decoding took. */
    record Decoded(Picture picture, long nanoseconds) {}

    /** Lets go of the picture, now or as soon as it is decoded. */
    void release() {
        CompletableFuture<Void> unused =
                decoded.thenAccept(done -> done.picture().close());
    }
}
