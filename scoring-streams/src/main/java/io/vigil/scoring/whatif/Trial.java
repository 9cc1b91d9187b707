package io.vigil.scoring.whatif;

import io.vigil.scoring.OfflineStreams;
import io.vigil.scoring.ScoringProperties;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** One run of the topology over a part of the log. */
final class Trial {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final Scratch scratch;
    private final Bounds bounds;
    private final CountDownLatch stop;
    private final Reached reached = new Reached();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Is told how far the trial is. */
    interface Watcher {
        /** Called twice a second. Both in offsets. */
        void progress(long done, long all);
    }

    /** @param stop ends the trial when it is counted down */
    Trial(Cluster cluster, Scratch scratch, Bounds bounds, CountDownLatch stop) {
        this.cluster = cluster;
        this.scratch = scratch;
        this.bounds = bounds;
        this.stop = stop;
    }

    /**
     * Blocks until everything is read and committed.
     *
     * @throws TrialRefused where the streams die or it was stopped
     */
    void run(ScoringProperties properties, SchemaRegistry registry, Set<String> cameras, Watcher watcher) {
        cluster.begin(scratch.id(), bounds.committed());
        KafkaStreams streams = OfflineStreams.of(
                properties,
                registry,
                new TopicNames("", scratch.prefix(), Tables.topics()),
                new BoundedClients(bounds.ends(), cameras, reached),
                topic -> refused.incrementAndGet());
        try {
            streams.setUncaughtExceptionHandler(e -> {
                failure.compareAndSet(null, e);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            await(watcher);
        } finally {
            streams.close(CloseOptions.timeout(PATIENCE)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private void await(Watcher watcher) {
        try {
            boolean complete = false;
            while (!complete) {
                if (stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new TrialRefused("stopped; nothing of the trial is left");
                }
                Throwable died = failure.get();
                if (died != null) {
                    throw new TrialRefused("the trial failed: " + root(died), died);
                }
                watcher.progress(reached.done(bounds), bounds.size());
                complete = reached.isComplete(cluster, scratch, bounds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialRefused("interrupted", e);
        }
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Detections that were scored or refused. */
    long frames() {
        return reached.frames();
    }

    /** Records that could not be read or could not be true. */
    long refused() {
        return refused.get();
    }
}
