package io.vigil.inference.pipeline;

import io.vigil.inference.picture.Picture;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A frame that is being looked at. */
record FrameJob(WaitingFrame origin, CompletableFuture<Decoded> decoded) {

    /** A picture, and the time that decoding took. */
    record Decoded(Picture picture, long nanoseconds) {}

    CapturedFrame frame() {
        return origin.frame();
    }

    ConsumerRecord<byte[], byte[]> source() {
        return origin.source();
    }

    OffsetLedger.Entry entry() {
        return origin.entry();
    }

    /** Only of a frame whose decoding succeeded. */
    Picture picture() {
        return decoded.join().picture();
    }

    /** Lets go of the picture, now or as soon as it is decoded. */
    void release() {
        CompletableFuture<Void> unused =
                decoded.thenAccept(done -> done.picture().close());
    }
}
