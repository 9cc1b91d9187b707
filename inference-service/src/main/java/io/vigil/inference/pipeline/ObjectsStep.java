package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.object.Findings;
import io.vigil.inference.picture.Undecodable;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** The second step: finds objects in what could be decoded. */
final class ObjectsStep implements Stage.Step {

    /** A frame and the objects in it. */
    record Located(FrameJob job, long begunAt, Findings found) {}

    private final HandOver<Batch<FrameJob>> decoded;
    private final HandOver<Batch<Located>> located;
    private final BatchAnalyser analyser;
    private final FrameIntake intake;
    private final FrameOutcomes outcomes;
    private final Pace pace;
    private final InferenceMetrics metrics;

    ObjectsStep(
            HandOver<Batch<FrameJob>> decoded,
            HandOver<Batch<Located>> located,
            BatchAnalyser analyser,
            FrameIntake intake,
            FrameOutcomes outcomes,
            Pace pace,
            InferenceMetrics metrics) {
        this.decoded = decoded;
        this.located = located;
        this.analyser = analyser;
        this.intake = intake;
        this.outcomes = outcomes;
        this.pace = pace;
        this.metrics = metrics;
    }

    @Override
    public void turn() throws InterruptedException {
        Batch<FrameJob> batch = decoded.take();
        List<FrameJob> usable = batch.frames().stream().filter(this::isUsable).toList();
        if (usable.isEmpty()) {
            return;
        }
        metrics.batch(usable.size());
        long begin = System.nanoTime();
        List<Located> found =
                new Attempt<FrameJob, Located>(jobs -> locate(jobs, batch.times(), begin), outcomes::failed).on(usable);
        pace.took("objects", usable.size(), System.nanoTime() - begin);
        if (!found.isEmpty()) {
            located.put(new Batch<>(found, batch.times()));
        }
    }

    private List<Located> locate(List<FrameJob> jobs, StageTimes times, long begin) {
        List<Findings> found =
                analyser.objects(jobs.stream().map(FrameJob::picture).toList(), times);
        return IntStream.range(0, jobs.size())
                .mapToObj(i -> new Located(jobs.get(i), begin, found.get(i)))
                .toList();
    }

    private boolean isUsable(FrameJob job) {
        if (intake.isStale(job.frame())) {
            job.release();
            outcomes.expired(job.frame(), job.entry());
            return false;
        }
        try {
            job.picture();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            Throwable cause = e.getCause() instanceof Undecodable undecodable ? undecodable : e;
            outcomes.unusable(job, "undecodable", cause);
            return false;
        }
    }
}
