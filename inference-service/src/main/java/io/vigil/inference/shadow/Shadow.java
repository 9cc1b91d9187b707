package io.vigil.inference.shadow;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.analysis.Onlooker;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.tensor.Role;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows frames to models on trial, on a thread of its own behind a bounded queue: whoever hands frames in never waits, and
 * frames for which there is no room pass unseen. A model that fails is switched off.
 */
public final class Shadow implements Onlooker, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Shadow.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    /** Most frames that a trial gets at once. */
    public static final int BATCH = 8;

    private final List<Trial> running = new CopyOnWriteArrayList<>();
    private final Supplier<List<Trial>> loading;
    private final List<Trial> trials = new ArrayList<>();
    private final Sample sample;
    private final BlockingQueue<SeenFrame> waiting;
    private final ShadowPublisher publisher;
    private final ShadowMetrics metrics;
    private final Thread thread = new Thread(this::run, "vigil-shadow");
    private volatile boolean closed;

    Shadow(Supplier<List<Trial>> loading, ShadowSettings settings, ShadowPublisher publisher, ShadowMetrics metrics) {
        this.loading = loading;
        sample = new Sample(settings.share());
        waiting = new ArrayBlockingQueue<>(settings.waiting());
        this.publisher = publisher;
        this.metrics = metrics;
        metrics.watch(waiting::size);
        thread.setDaemon(true);
        thread.start();
    }

    /** @param loading gives the models, on the shadow's thread: until it has, frames pass unseen. They are closed with the shadow */
    public static Shadow open(
            Supplier<List<Trial>> loading,
            ShadowSettings settings,
            KafkaConnection kafka,
            SchemaRegistry registry,
            MeterRegistry meters) {
        return new Shadow(loading, settings, ShadowPublisher.open(kafka, registry), new ShadowMetrics(meters));
    }

    @Override
    public void saw(List<SeenFrame> batch) {
        for (SeenFrame frame : batch) {
            if (closed || running.isEmpty() || !sample.has(frame.origin().frameId())) {
                metrics.frame("passed");
                frame.close();
            } else if (!waiting.offer(frame)) {
                metrics.frame("dropped");
                frame.close();
            }
        }
    }

    /** Whether any model is loaded and has not failed. */
    boolean isLooking() {
        return !running.isEmpty();
    }

    private void run() {
        List<SeenFrame> batch = new ArrayList<>();
        try {
            trials.addAll(loading.get());
            running.addAll(trials);
            while (!closed) {
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                show(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            log.atDebug().log("the shadow ends");
        } catch (RuntimeException | Error e) {
            log.atError().setCause(e).log("the shadow ends by a fault of its own; nothing else is touched");
        } finally {
            closed = true;
            waiting.drainTo(batch);
            batch.forEach(SeenFrame::close);
        }
    }

    private void show(List<SeenFrame> batch) {
        try {
            for (Trial trial : running) {
                show(trial, batch);
            }
            batch.forEach(frame -> metrics.frame("seen"));
        } finally {
            batch.forEach(SeenFrame::close);
        }
    }

    private void show(Trial trial, List<SeenFrame> batch) {
        Role role = trial.manifest().role();
        long begin = System.nanoTime();
        List<Optional<TrialAnswer>> answers;
        try {
            answers = trial.look(batch);
        } catch (RuntimeException e) {
            running.remove(trial);
            batch.forEach(frame -> metrics.answer(role, "failed"));
            log.atWarn()
                    .addKeyValue("role", role.word())
                    .addKeyValue("model", trial.manifest().name())
                    .addKeyValue("reason", e.getMessage())
                    .log("a model on trial fails and is switched off until the next start");
            return;
        }
        long took = System.nanoTime() - begin;
        metrics.took(role, took);
        for (int i = 0; i < batch.size(); i++) {
            SeenFrame frame = batch.get(i);
            answers.get(i)
                    .map(answer -> ShadowRecord.of(frame, answer, trial.manifest(), took / 1e6f))
                    .ifPresent(said ->
                            publisher.publish(said, written -> metrics.answer(role, written ? "published" : "lost")));
        }
    }

    /** Whoever hands frames in must have ended. A model that does not come back from its last batch stays open. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LAST_BATCH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
        if (!thread.isAlive()) {
            trials.forEach(Trial::close);
        }
    }
}
