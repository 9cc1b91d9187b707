package io.vigil.gateway.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that lives with a consumer and opens another when the first one fails. */
public abstract class ListenerThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ListenerThread.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final String name;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private volatile @Nullable Thread thread;

    protected ListenerThread(String name) {
        this.name = name;
    }

    /** A new consumer, subscribed or assigned. */
    protected abstract Consumer<byte[], byte[]> open();

    /** Polls once and handles what came. Called again and again until the thread is closed. */
    protected abstract void poll(Consumer<byte[], byte[]> consumer);

    public void start() {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Lets the record at hand be finished, for up to two seconds. */
    @Override
    public void close() {
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    protected final boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!isStopping()) {
            try (Consumer<byte[], byte[]> consumer = open()) {
                current.set(consumer);
                while (!isStopping()) {
                    poll(consumer);
                }
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (RuntimeException e) {
                log.atError()
                        .addKeyValue("listener", name)
                        .addKeyValue("cause", String.valueOf(e.getMessage()))
                        .log("listener failed and begins again");
                log.debug("listener failure", e);
                rest(AGAIN_AFTER);
            }
        }
    }

    /** Waits for so long, or until the thread is to end. */
    protected final void rest(Duration duration) {
        try {
            if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("{} stopped", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
