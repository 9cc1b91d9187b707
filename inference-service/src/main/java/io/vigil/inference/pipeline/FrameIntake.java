package io.vigil.inference.pipeline;

import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.PictureDecoder;
import io.vigil.inference.pipeline.FrameJob.Decoded;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records in: lets go of the unreadable and the stale, begins to decode the rest, and queues them in order. */
final class FrameIntake {

    private final FrameReader reader;
    private final PictureDecoder decoder;
    private final Executor decoding;
    private final BatchQueue<FrameJob> queue;
    private final FrameOutcomes outcomes;
    private final Duration freshness;
    private final Clock clock;

    FrameIntake(
            FrameReader reader,
            PictureDecoder decoder,
            Executor decoding,
            BatchQueue<FrameJob> queue,
            FrameOutcomes outcomes,
            Duration freshness,
            Clock clock) {
        this.reader = reader;
        this.decoder = decoder;
        this.decoding = decoding;
        this.queue = queue;
        this.outcomes = outcomes;
        this.freshness = freshness;
        this.clock = clock;
    }

    FrameReader reader() {
        return reader;
    }

    /** Returns at once. */
    void accept(FrameReader.Read read, ConsumerRecord<byte[], byte[]> source, OffsetLedger.Entry entry) {
        if (isStale(read.frame())) {
            outcomes.expired(read.frame(), entry);
            return;
        }
        CompletableFuture<Decoded> decoded = CompletableFuture.supplyAsync(() -> decode(read.jpeg()), decoding);
        queue.add(new FrameJob(read.frame(), source, entry, decoded, System.nanoTime()));
    }

    boolean isStale(CapturedFrame frame) {
        return !freshness.isZero() && frame.isOlderThan(freshness, clock.instant());
    }

    void malformed(ConsumerRecord<byte[], byte[]> source, OffsetLedger.Entry entry, RuntimeException cause) {
        outcomes.malformed(source, entry, cause);
    }

    private Decoded decode(byte[] jpeg) {
        long begin = System.nanoTime();
        Picture picture = decoder.decode(jpeg);
        return new Decoded(picture, System.nanoTime() - begin);
    }
}
