package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.InferencePipeline.Surroundings;
import io.vigil.inference.pipeline.ObjectsStep.Located;
import io.vigil.inference.pipeline.PeopleStep.Analysed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens to frames between being read and being written, step by step, each in a thread of its own, so that one batch is
 * decoded while the objects of the one before are found, the people of the one before that looked at, and results written. One
 * batch at most waits between two steps, and every step keeps the order.
 */
final class Stages {

    private final ExecutorService decoding;
    private final List<Stage> stages;

    Stages(PipelineSettings settings, Surroundings around, Sight sight, Ways ways, Fatal fatal) {
        InferenceMetrics metrics = around.metrics();
        HandOver<Batch<FrameJob>> decoded = new HandOver<>(1);
        HandOver<Batch<Located>> located = new HandOver<>(1);
        HandOver<Batch<Analysed>> analysed = new HandOver<>(1);
        AtomicInteger decoders = new AtomicInteger();
        decoding = Executors.newFixedThreadPool(settings.decodeThreads(), task -> {
            Thread thread = new Thread(task, "vigil-decode-" + decoders.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        Gathering gathering =
                new Gathering(ways.intake(), settings.batching(), sight.decoder(), decoding, decoded, metrics);
        ObjectsStep objects = new ObjectsStep(
                decoded, located, sight.analyser(), ways.intake(), ways.outcomes(), ways.pace(), metrics);
        PeopleStep people = new PeopleStep(located, analysed, sight, ways.outcomes(), ways.pace());
        ResultsStep results = new ResultsStep(analysed, sight, ways.results(), ways.outcomes(), metrics);
        stages = List.of(
                new Stage("gather", gathering, fatal),
                new Stage("objects", objects, fatal),
                new Stage("people", people, fatal),
                new Stage("results", results, fatal));
        metrics.watchWaiting("objects", decoded::size);
        metrics.watchWaiting("people", located::size);
        metrics.watchWaiting("results", analysed::size);
    }

    /** Where frames come from and how they leave. */
    record Ways(FrameIntake intake, Pace pace, ResultPublisher results, FrameOutcomes outcomes) {}

    void start() {
        stages.forEach(Stage::start);
    }

    /** Ends every step, after the models' present run at the latest, but waits no longer than that. */
    void stop(Duration patience) throws InterruptedException {
        stages.forEach(Stage::stop);
        long deadline = System.nanoTime() + patience.toNanos();
        for (Stage stage : stages) {
            stage.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()));
        }
        decoding.shutdownNow();
    }
}
