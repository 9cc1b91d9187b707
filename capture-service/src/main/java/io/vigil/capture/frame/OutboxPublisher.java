package io.vigil.capture.frame;

import io.vigil.capture.camera.DropReason;
import io.vigil.capture.load.Outbox;
import io.vigil.capture.load.Parcel;
import io.vigil.capture.load.Worth.Kind;
import io.vigil.wire.RegistryUnreachable;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands what waits in the outbox to Kafka, the most important first, and tells each its fate. One thread sends, so that no
 * camera's thread ever waits for Kafka. Goes on by itself when a broker that was away is back. Thread-safe.
 */
public final class OutboxPublisher {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LIVE_IS_WORTH = Duration.ofSeconds(1);

    private final Producer<String, SpecificRecord> producer;
    private final Outbox<Cargo> outbox;
    private final Duration sampledIsWorth;
    private final GiveUpLog complaints;
    private final Thread thread = new Thread(this::run, "outbox");
    private volatile boolean closed;

    /** @param sampledIsWorth how long a sampled frame may wait before it is given up */
    OutboxPublisher(
            Producer<String, SpecificRecord> producer,
            Outbox<Cargo> outbox,
            Duration sampledIsWorth,
            GiveUpLog complaints) {
        this.producer = producer;
        this.outbox = outbox;
        this.sampledIsWorth = sampledIsWorth;
        this.complaints = complaints;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Never blocks. */
    void offer(Parcel<Cargo> parcel) {
        if (closed) {
            drop(parcel, DropReason.STOPPED);
        } else {
            outbox.offer(parcel).forEach(givenUp -> drop(givenUp, DropReason.BUFFER_FULL));
        }
    }

    /** @return false where there was no room in time */
    boolean offerPatiently(Parcel<Cargo> parcel, Duration longest) throws InterruptedException {
        return !closed && outbox.offerPatiently(parcel, longest);
    }

    /**
     * Takes no more, waits until the broker has everything, and then gives up what still waits.
     *
     * @return whether everything met its fate in time
     */
    public boolean finish(Duration within) {
        closed = true;
        try {
            return outbox.awaitEmpty(within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            thread.interrupt();
            expire(Duration.ZERO, Duration.ZERO, DropReason.STOPPED);
        }
    }

    private void run() {
        long tick = System.nanoTime();
        try {
            while (true) {
                sendNext(TICK);
                if (System.nanoTime() - tick > TICK.toNanos()) {
                    tick = System.nanoTime();
                    tick();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end
        }
    }

    /** Sends what is due first, waiting for it so long. @return whether there was something */
    boolean sendNext(Duration longest) throws InterruptedException {
        Parcel<Cargo> next = outbox.take(longest);
        if (next != null) {
            send(next);
        }
        return next != null;
    }

    /** Gives up what is too old to be worth sending. */
    void tick() {
        expire(sampledIsWorth, LIVE_IS_WORTH, DropReason.BROKER_AWAY);
        complaints.tick(outbox.bytes());
    }

    private void expire(Duration sampled, Duration live, DropReason reason) {
        long now = System.nanoTime();
        give(outbox.expire(Kind.LIVE, now - live.toNanos()), reason);
        give(outbox.expire(Kind.SAMPLED, now - sampled.toNanos()), reason);
        if (closed) {
            give(outbox.expire(Kind.PATIENT, now), reason);
        }
    }

    private void give(List<Parcel<Cargo>> expired, DropReason reason) {
        expired.forEach(parcel -> drop(parcel, reason));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    private void send(Parcel<Cargo> parcel) {
        try {
            producer.send(parcel.content().message(), (metadata, failure) -> settle(parcel, failure));
        } catch (RuntimeException
                | OutOfMemoryError e) { // this frame is lost, and not the thread that sends all others
            settle(parcel, e);
        }
    }

    private void settle(Parcel<Cargo> parcel, @Nullable Throwable failure) {
        if (failure == null) {
            parcel.content().publish();
        } else {
            drop(parcel, reason(failure));
        }
        outbox.settle(parcel);
    }

    private void drop(Parcel<Cargo> parcel, DropReason reason) {
        parcel.content().drop(reason);
        complaints.count(parcel.worth(), reason);
    }

    private static DropReason reason(Throwable failure) {
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
}
