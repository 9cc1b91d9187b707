package io.vigil.inference.pipeline;

import io.vigil.topic.KafkaConnection;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The frames' way through this worker, wired: one thread listens, several decode, one has the models, one reports. Delivery is
 * at least once: a frame's offset is committed after the broker has acknowledged its detections.
 */
public final class InferencePipeline implements AutoCloseable {

    private static final Duration LEAVING = Duration.ofSeconds(3);

    private final RecordPublisher records;
    private final ExecutorService decoding;
    private final ScheduledExecutorService reporting;
    private final FrameListener listener;
    private final BatchWorker worker;
    private final StageReportPublisher reports;
    private final Thread listening;
    private final Thread working;
    private final PipelineSettings settings;
    private volatile boolean leaving;

    /** What the pipeline stands on. */
    public record Surroundings(KafkaConnection kafka, SchemaRegistry registry, InferenceMetrics metrics, Clock clock) {}

    /** The two ends of the pipeline. */
    record Ends(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> frames, RecordPublisher records) {}

    /**
     * Connects, without reading yet.
     *
     * @param fatal gets what this worker cannot go on after; whoever gets it should end the process
     */
    public static InferencePipeline open(PipelineSettings settings, Surroundings around, Sight sight, Fatal fatal) {
        Ends ends = new Ends(
                FrameListener.connect(around.kafka(), settings.group(), settings.batchSize()),
                RecordPublisher.open(around.kafka()));
        return new InferencePipeline(settings, around, ends, sight, fatal);
    }

    InferencePipeline(PipelineSettings settings, Surroundings around, Ends ends, Sight sight, Fatal whoeverEnds) {
        Fatal fatal = why -> endUnlessLeaving(whoeverEnds, why);
        this.settings = settings;
        records = ends.records();
        decoding = Executors.newFixedThreadPool(settings.decodeThreads(), task -> thread("decode", task));
        reporting = Executors.newSingleThreadScheduledExecutor(task -> thread("report", task));
        OffsetLedger offsets = new OffsetLedger();
        FrameLedger frames = new FrameLedger();
        FrameOutcomes outcomes = new FrameOutcomes(
                offsets, frames, new DeadLetterPublisher(records, fatal), around.metrics(), around.clock());
        BatchQueue<FrameJob> queue = new BatchQueue<>(settings.batchSize(), settings.batchWait(), FrameJob::receivedAt);
        FrameIntake intake = new FrameIntake(
                new FrameReader(around.registry()),
                sight.decoder(),
                decoding,
                queue,
                outcomes,
                settings.freshness(),
                around.clock());
        listener = new FrameListener(ends.frames(), offsets, intake, settings.inFlight(), fatal);
        worker = new BatchWorker(
                queue,
                intake,
                sight,
                new ResultPublisher(records, around.registry(), outcomes, fatal),
                outcomes,
                around.metrics(),
                fatal);
        String session = UUID.randomUUID().toString();
        reports = new StageReportPublisher(records, around.registry(), frames, around.clock(), session);
        around.metrics().watchInFlight(offsets::open);
        listening = thread("listen", listener);
        working = thread("models", worker);
    }

    public void start() {
        long interval = settings.reportInterval().toMillis();
        working.start();
        listening.start();
        Future<?> unused = reporting.scheduleAtFixedRate(reports, interval, interval, TimeUnit.MILLISECONDS);
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
            worker.stop();
            working.interrupt();
            working.join(LEAVING.toMillis() / 8);
            if (!reporting.awaitTermination(LEAVING.toMillis() / 8, TimeUnit.MILLISECONDS)) {
                reporting.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        decoding.shutdownNow();
        records.close();
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
