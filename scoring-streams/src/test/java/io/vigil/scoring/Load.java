package io.vigil.scoring;

import io.vigil.scoring.broker.Log;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a generated log, so many of its seconds each second, until it is stopped. */
final class Load implements AutoCloseable {
    private final GeneratedLog generated;
    private final Log log;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger seconds = new AtomicInteger();
    private final ScheduledFuture<?> writing;

    Load(GeneratedLog generated, Log log, int speed) {
        this.generated = generated;
        this.log = log;
        this.writing = thread.scheduleAtFixedRate(this::second, 0, 1000 / speed, TimeUnit.MILLISECONDS);
    }

    private void second() {
        log.write(generated.seconds(1).take());
        seconds.incrementAndGet();
    }

    /** How many of the log's seconds are written. */
    int seconds() {
        return seconds.get();
    }

    /** Ends it, with a minute and more in which nothing is seen, so that all that is open clears. */
    void finish() {
        close();
        if (writing.isDone() && !writing.isCancelled()) {
            throw new IllegalStateException("the load ended by itself");
        }
        log.write(generated.night().take());
    }

    @Override
    public void close() {
        writing.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a second of the load takes more than ten");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
