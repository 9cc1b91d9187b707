package io.vigil.capture.lookout;

import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.Lookout;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a bare TCP connection to each endpoint every few seconds, give or take a fifth, and closes it at once. One thread
 * for all of them: none waits for another that does not answer. Names are resolved on a second one.
 */
public final class TcpLookout implements Lookout, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TcpLookout.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Selector selector;
    private final Pace pace;
    private final Executor names;
    private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "lookout");
    private volatile boolean closed;

    /**
     * When an endpoint is looked at again.
     *
     * @param period from one look to the next
     */
    record Pace(Duration period, RandomGenerator random) {
        private static final double JITTER = 0.2;

        long next() {
            double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
            return System.nanoTime() + Math.round(period.toNanos() * factor);
        }
    }

    /** @param period from one look at an endpoint to the next; half of it is how long an answer may take */
    public TcpLookout(Duration period, RandomGenerator random) throws IOException {
        this.pace = new Pace(period, random);
        this.selector = Selector.open();
        this.names = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            Thread resolving = new Thread(task, "lookout-names");
            resolving.setDaemon(true);
            return resolving;
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Watch watch(Endpoint endpoint, Runnable found) {
        Probe probe = new Probe(endpoint, found, pace);
        probes.add(probe);
        selector.wakeup();
        return () -> {
            probe.end();
            probes.remove(probe);
        };
    }

    private void run() {
        while (!closed) {
            try {
                if (probes.isEmpty()) {
                    selector.select();
                } else {
                    look();
                }
            } catch (IOException | RuntimeException e) { // such as want of descriptors: the next look may do better
                log.atWarn().setCause(e).log("lookout for cameras failed for the moment");
            }
        }
    }

    private void look() throws IOException {
        long now = System.nanoTime();
        for (Probe probe : probes) {
            probe.advance(now, selector, names);
        }
        selector.select(LOOK.toMillis());
        for (SelectionKey key : selector.selectedKeys()) {
            ((Probe) key.attachment()).answered();
        }
        selector.selectedKeys().clear();
        probes.removeIf(Probe::isOver);
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
