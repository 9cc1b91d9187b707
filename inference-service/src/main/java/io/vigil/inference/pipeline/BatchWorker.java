package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.BatchAnalyser.Laps;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.PictureAnalysis;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.Undecodable;
import io.vigil.inference.pipeline.FrameJob.Decoded;
import io.vigil.inference.track.TrackedObject;
import io.vigil.wire.RegistryUnreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that has the models: takes a batch, lets the models see it, tracks and publishes, frame by frame in order. */
final class BatchWorker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration REGISTRY_PAUSE = Duration.ofMillis(500);

    private final BatchQueue<FrameJob> queue;
    private final FrameIntake intake;
    private final BatchAnalyser analyser;
    private final Trackers trackers;
    private final DetectionsPublisher detections;
    private final FrameOutcomes outcomes;
    private final InferenceMetrics metrics;
    private final Fatal fatal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    BatchWorker(
            BatchQueue<FrameJob> queue,
            FrameIntake intake,
            BatchAnalyser analyser,
            Trackers trackers,
            DetectionsPublisher detections,
            FrameOutcomes outcomes,
            InferenceMetrics metrics,
            Fatal fatal) {
        this.queue = queue;
        this.intake = intake;
        this.analyser = analyser;
        this.trackers = trackers;
        this.detections = detections;
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
            analyses = analyse(jobs, (stage, took) -> {
                laps.put(stage, milliseconds(took));
                metrics.took(stage, took);
            });
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
        for (int i = 0; i < jobs.size(); i++) {
            publish(jobs.get(i), analyses.get(i), begin, laps);
        }
    }

    private List<PictureAnalysis> analyse(List<FrameJob> jobs, Laps laps) {
        List<Picture> pictures = jobs.stream().map(BatchWorker::picture).toList();
        List<Look> looks =
                pictures.stream().map(picture -> new Look(picture, false)).toList();
        return analyser.people(looks, analyser.objects(pictures, laps), laps);
    }

    private void publish(FrameJob job, PictureAnalysis analysis, long begin, Map<String, Float> laps)
            throws InterruptedException {
        Decoded decoded = job.decoded().join();
        long queued = Math.max(0, begin - job.receivedAt() - decoded.nanoseconds());
        long tracking = System.nanoTime();
        List<TrackedObject> tracked = trackers.follow(job.frame(), job.entry().assignment(), analysis.objects());
        long track = System.nanoTime() - tracking;
        metrics.took("queue", queued);
        metrics.took("decode", decoded.nanoseconds());
        metrics.took("track", track);
        Map<String, Float> timings = new HashMap<>(laps);
        timings.put("queue", milliseconds(queued));
        timings.put("decode", milliseconds(decoded.nanoseconds()));
        timings.put("track", milliseconds(track));
        publish(
                job,
                new FrameResult(tracked, analysis.people(), Map.of(), List.of(), null, analysis.models(), timings));
    }

    private void publish(FrameJob job, FrameResult result) throws InterruptedException {
        while (true) {
            try {
                detections.publish(job, result, () -> outcomes.scored(job.frame(), job.entry()), fatal::end);
                return;
            } catch (RegistryUnreachable e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("detections wait for the schema registry");
                if (stopped.await(REGISTRY_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopped while the schema registry was away");
                }
            }
        }
    }

    private static Picture picture(FrameJob job) {
        return job.decoded().join().picture();
    }

    private static float milliseconds(long nanoseconds) {
        return nanoseconds / 1e6f;
    }
}
