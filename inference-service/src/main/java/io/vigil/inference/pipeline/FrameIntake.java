package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.PipelineSettings.Batching;
import io.vigil.inference.pipeline.PipelineSettings.Waiting;
import io.vigil.wire.MalformedRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records in, lets go of the unreadable, the stale and what is too much, and gives the rest out in batches. */
final class FrameIntake {

    private final FrameReader reader;
    private final Backlog backlog;
    private final Waiting waiting;
    private final Pace pace;
    private final FrameOutcomes outcomes;
    private final Clock clock;
    private final Epochs epochs = new Epochs();

    FrameIntake(FrameReader reader, Backlog backlog, Waiting waiting, Pace pace, FrameOutcomes outcomes, Clock clock) {
        this.reader = reader;
        this.backlog = backlog;
        this.waiting = waiting;
        this.pace = pace;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Returns at once.
     *
     * @throws io.vigil.wire.RegistryUnreachable where the record cannot be understood now; nothing has happened to it
     */
    void accept(ConsumerRecord<byte[], byte[]> source, OffsetLedger offsets) {
        FrameReader.Read read;
        try {
            read = reader.read(source);
        } catch (MalformedRecord | UnusableFrame e) {
            outcomes.malformed(source, offsets.begin(source.partition(), source.offset()), e);
            return;
        }
        OffsetLedger.Entry entry = offsets.begin(source.partition(), source.offset());
        if (epochs.isSuperseded(
                read.frame().camera(), read.epoch(), read.frame().moment().capturedAt())) {
            outcomes.superseded(read.frame(), entry);
            return;
        }
        if (isStale(read.frame())) {
            outcomes.expired(read.frame(), entry);
            return;
        }
        backlog.add(new WaitingFrame(read, source, entry, System.nanoTime()), soon(), most())
                .forEach(given -> outcomes.overload(
                        given.frame(), given.entry(), given.frame().priority() >= waiting.spared()));
    }

    /** Whether reading has to wait. */
    boolean isFull() {
        return !waiting.isLive() && backlog.size() >= waiting.most();
    }

    /** Whether reading that had to wait may go on. */
    boolean hasRoom() {
        return backlog.size() <= waiting.most() / 2;
    }

    /** Blocks until something waits. May be empty: then it was all too old. */
    List<WaitingFrame> take(Batching batching) throws InterruptedException {
        List<WaitingFrame> fresh = new ArrayList<>();
        for (WaitingFrame frame : backlog.take(batch(batching), batching.patience())) {
            if (isStale(frame.frame())) {
                outcomes.expired(frame.frame(), frame.entry());
            } else {
                fresh.add(frame);
            }
        }
        return fresh;
    }

    boolean isStale(CapturedFrame frame) {
        return waiting.isLive() && frame.isOlderThan(waiting.freshness(), clock.instant());
    }

    private int batch(Batching batching) {
        Duration time = batching.time();
        return waiting.isLive() && !time.isZero() ? pace.within(time, 1, batching.size()) : batching.size();
    }

    private int soon() {
        return waiting.isLive() ? pace.within(waiting.freshness().dividedBy(4), 1, waiting.most()) : most();
    }

    private int most() {
        return waiting.isLive() ? waiting.most() : Integer.MAX_VALUE;
    }
}
