package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.Stages.Ways;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The frames' way through this worker, wired: one thread listens, others let the models look in steps, one reports. Delivery is
 * at least once: a frame's offset is committed after the broker has acknowledged its detections.
 */
public final class InferencePipeline implements AutoCloseable {

    /** For the listener to let what is in work be done, commit and leave the group. */
    private static final Duration LEAVING = Duration.ofMillis(3_200);

    private static final Duration ENDING = Duration.ofMillis(600);

    private final RecordPublisher records;
    private final ScheduledExecutorService reporting;
    private final FrameListener listener;
    private final ResultPublisher results;
    private final Stages stages;
    private final StageReportPublisher reports;
    private final Thread listening;
    private final Duration reportInterval;
    private volatile boolean leaving;

    /** What the pipeline stands on. */
    public record Surroundings(KafkaConnection kafka, SchemaRegistry registry, InferenceMetrics metrics, Clock clock) {}

    /** The two ends of the pipeline. */
    record Ends(Consumer<byte[], byte[]> frames, RecordPublisher records) {}

    /**
     * Connects, without reading yet.
     *
     * @param fatal gets what this worker cannot go on after; whoever gets it should end the process
     */
    public static InferencePipeline open(PipelineSettings settings, Surroundings around, Sight sight, Fatal fatal) {
        int atOnce = Math.max(settings.batching().size(), settings.waiting().most() / 2);
        Ends ends = new Ends(
                FrameListener.connect(around.kafka(), settings.group(), atOnce), RecordPublisher.open(around.kafka()));
        return new InferencePipeline(settings, around, ends, sight, fatal);
    }

    InferencePipeline(PipelineSettings settings, Surroundings around, Ends ends, Sight sight, Fatal whoeverEnds) {
        Fatal fatal = why -> endUnlessLeaving(whoeverEnds, why);
        InferenceMetrics metrics = around.metrics();
        records = ends.records();
        reportInterval = settings.reportInterval();
        reporting = Executors.newSingleThreadScheduledExecutor(task -> thread("report", task));
        OffsetLedger offsets = new OffsetLedger();
        FrameLedger frames = new FrameLedger();
        FrameOutcomes outcomes =
                new FrameOutcomes(offsets, frames, new DeadLetterPublisher(records, fatal), metrics, around.clock());
        Backlog backlog = new Backlog();
        Pace pace = new Pace();
        FrameIntake intake = new FrameIntake(
                new FrameReader(around.registry()), backlog, settings.waiting(), pace, outcomes, around.clock());
        listener = new FrameListener(ends.frames(), offsets, intake, fatal);
        results = new ResultPublisher(records, around.registry(), outcomes, fatal);
        stages = new Stages(settings, around, sight, new Ways(intake, pace, results, outcomes), fatal);
        String session = UUID.randomUUID().toString();
        reports = new StageReportPublisher(records, around.registry(), frames, around.clock(), session);
        metrics.watchInFlight(offsets::open);
        metrics.watchWaiting("backlog", backlog::size);
        listening = thread("listen", listener);
    }

    public void start() {
        stages.start();
        listening.start();
        Future<?> unused = reporting.scheduleAtFixedRate(
                reports, reportInterval.toMillis(), reportInterval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Finishes what is in work and commits it, within five seconds. */
    @Override
    public void close() {
        leaving = true;
        listener.stop();
        try {
            listening.join(LEAVING.toMillis());
            reporting.execute(reports);
            reporting.shutdown();
            results.stop();
            stages.stop(ENDING);
            if (!reporting.awaitTermination(ENDING.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                reporting.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        records.close(ENDING);
    }

    /** Records given up while leaving are read again by the next worker: nothing to end for. */
    private void endUnlessLeaving(Fatal fatal, Throwable why) {
        if (!leaving) {
            fatal.end(why);
        }
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, "vigil-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
