package io.vigil.scoring.clock;

import io.vigil.topic.KafkaConnection;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes time pass in the log: a tick on every partition of the clock topic at a fixed interval. Many instances may run
 * it; one writes. The others stand by, and one of them takes over when ticks have been missing for three intervals. A
 * broker's outage is a pause: nothing is made up for, and whoever finds the clock standing goes on.
 */
public final class ClockPublisher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ClockPublisher.class);
    private static final int MISSED = 3;

    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final Rhythm rhythm;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Future<?> ticking;
    private @Nullable TickPublisher writing;
    private @Nullable ClockListener standingBy;
    private boolean paused;

    /**
     * How often, and under which name.
     *
     * @param transactionalId the same on all instances; the broker lets only the last to begin write under it
     */
    public record Rhythm(Duration interval, String transactionalId) {}

    public ClockPublisher(KafkaConnection kafka, SchemaRegistry registry, Rhythm rhythm, Clock clock) {
        this.kafka = kafka;
        this.registry = registry;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "vigil-clock"));
        ticking = executor.scheduleAtFixedRate(this::turn, 0, rhythm.interval().toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    /** An exception must not leave here: it would end the schedule. */
    private void turn() {
        try {
            if (writing == null && isStanding()) {
                writing = new TickPublisher(kafka, registry, rhythm.transactionalId());
                closeListener();
                log.info("this instance writes the clock");
            }
            if (writing != null) {
                writing.tick(now());
            }
            paused = false;
        } catch (RuntimeException e) {
            standBy(e);
        }
    }

    private boolean isStanding() {
        if (standingBy == null) {
            standingBy = new ClockListener(kafka);
        }
        Instant latest = standingBy.latest();
        return latest == null
                || latest.plus(rhythm.interval().multipliedBy(MISSED)).isBefore(now());
    }

    private void standBy(RuntimeException cause) {
        if (!paused) {
            log.atWarn()
                    .addKeyValue("cause", cause.getClass().getSimpleName() + ": " + cause.getMessage())
                    .log("this instance does not write the clock now");
        }
        paused = true;
        closeWriter();
        closeListener();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void closeWriter() {
        TickPublisher writer = writing;
        writing = null;
        if (writer != null) {
            writer.close();
        }
    }

    private void closeListener() {
        ClockListener listener = standingBy;
        standingBy = null;
        if (listener != null) {
            listener.close();
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService executor = thread;
        thread = null;
        if (executor == null) {
            return;
        }
        if (ticking != null) {
            ticking.cancel(false);
        }
        executor.execute(() -> {
            closeWriter();
            closeListener();
        });
        executor.shutdown();
        try {
            if (!executor.awaitTermination(3, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
