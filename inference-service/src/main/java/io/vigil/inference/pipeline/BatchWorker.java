package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.Laps;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.PictureAnalysis;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.Undecodable;
import io.vigil.inference.pipeline.FrameJob.Decoded;
import io.vigil.inference.tensor.ModelFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that has the models: takes a batch, lets the models see it, tracks and publishes, frame by frame in order. */
final class BatchWorker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);

    private final BatchQueue<FrameJob> queue;
    private final FrameIntake intake;
    private final Sight sight;
    private final Hindsight hindsight;
    private final ResultPublisher results;
    private final FrameOutcomes outcomes;
    private final InferenceMetrics metrics;
    private final Fatal fatal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    BatchWorker(
            BatchQueue<FrameJob> queue,
            FrameIntake intake,
            Sight sight,
            ResultPublisher results,
            FrameOutcomes outcomes,
            InferenceMetrics metrics,
            Fatal fatal) {
        this.queue = queue;
        this.intake = intake;
        this.sight = sight;
        this.results = results;
        hindsight = new Hindsight(sight);
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.fatal = fatal;
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                work(queue.next());
            }
        } catch (InterruptedException e) {
            log.atDebug().log("batches end");
        } catch (RuntimeException | Error e) {
            if (stopped.getCount() > 0) {
                fatal.end(e);
            }
        }
    }

    void stop() {
        stopped.countDown();
        results.stop();
    }

    private void work(List<FrameJob> batch) throws InterruptedException {
        long begin = System.nanoTime();
        List<FrameJob> jobs = new ArrayList<>(batch.size());
        for (FrameJob job : batch) {
            if (isUsable(job)) {
                jobs.add(job);
            }
        }
        if (jobs.isEmpty()) {
            return;
        }
        try {
            metrics.batch(jobs.size());
            analyse(jobs, begin);
        } finally {
            jobs.forEach(FrameJob::release);
        }
    }

    private boolean isUsable(FrameJob job) {
        if (intake.isStale(job.frame())) {
            job.release();
            outcomes.expired(job.frame(), job.entry());
            return false;
        }
        try {
            job.decoded().join();
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

    /** Where a batch fails, each frame gets a chance alone, so that one bad picture costs only itself. */
    private void analyse(List<FrameJob> jobs, long begin) throws InterruptedException {
        Map<String, Float> laps = new HashMap<>();
        List<PictureAnalysis> analyses;
        try {
            analyses = analyse(jobs, stopwatch(laps));
        } catch (RuntimeException e) {
            if (jobs.size() == 1) {
                outcomes.unusable(jobs.get(0), "failed", new UnusableFrame("the models failed on the frame", e));
                return;
            }
            log.atWarn()
                    .addKeyValue("frames", jobs.size())
                    .addKeyValue("reason", e.getMessage())
                    .log("a batch failed; trying its frames one by one");
            for (FrameJob job : jobs) {
                analyse(List.of(job), begin);
            }
            return;
        }
        publish(jobs, analyses, begin, laps);
    }

    private List<PictureAnalysis> analyse(List<FrameJob> jobs, Laps laps) {
        List<Picture> pictures = jobs.stream().map(BatchWorker::picture).toList();
        return sight.analyser().people(looks(jobs), sight.analyser().objects(pictures, laps), laps);
    }

    private List<Look> looks(List<FrameJob> jobs) {
        return jobs.stream()
                .map(job -> new Look(
                        picture(job),
                        sight.policy()
                                .allows(
                                        job.frame().camera().tenant(),
                                        job.frame().camera().cameraId())))
                .toList();
    }

    private void publish(List<FrameJob> jobs, List<PictureAnalysis> analyses, long begin, Map<String, Float> laps)
            throws InterruptedException {
        List<Insight> insights = hindsight.of(jobs, analyses, stopwatch(laps));
        for (int i = 0; i < jobs.size(); i++) {
            Decoded decoded = jobs.get(i).decoded().join();
            long queued = Math.max(0, begin - jobs.get(i).receivedAt() - decoded.nanoseconds());
            metrics.took("queue", queued);
            metrics.took("decode", decoded.nanoseconds());
            Map<String, Float> timings = new HashMap<>(laps);
            timings.put("queue", milliseconds(queued));
            timings.put("decode", milliseconds(decoded.nanoseconds()));
            results.publish(
                    jobs.get(i),
                    FrameResult.of(insights.get(i), analyses.get(i).people(), timings),
                    insights.get(i).known());
        }
    }

    private Laps stopwatch(Map<String, Float> laps) {
        return new Laps() {
            @Override
            public void took(String stage, long nanoseconds) {
                laps.put(stage, milliseconds(nanoseconds));
                metrics.took(stage, nanoseconds);
            }

            @Override
            public void failed(String stage, ModelFailed why) {
                metrics.roleFailed(stage);
                log.atWarn()
                        .addKeyValue("role", stage)
                        .addKeyValue("reason", why.getMessage())
                        .log("a model failed; its role is absent from the batch");
            }
        };
    }

    private static Picture picture(FrameJob job) {
        return job.decoded().join().picture();
    }

    private static float milliseconds(long nanoseconds) {
        return nanoseconds / 1e6f;
    }
}
