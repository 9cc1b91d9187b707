package io.vigil.inference.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service's meters. Names are part of the interface: dashboards and alerts use them. Thread-safe. */
public final class InferenceMetrics {

    private static final Logger log = LoggerFactory.getLogger(InferenceMetrics.class);

    /** Cameras with a counter of their own; each is a series wherever metrics are kept. */
    private static final int MOST_CAMERAS = 500;

    private static final String OTHERS = "others";
    private static final Duration REMIND = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final Map<String, Timer> stages = new ConcurrentHashMap<>();
    private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Counter> cameras = new ConcurrentHashMap<>();
    private final Seldom reminders = new Seldom(REMIND);
    private final DistributionSummary batches;
    private final Timer latency;

    public InferenceMetrics(MeterRegistry registry) {
        this.registry = registry;
        batches = DistributionSummary.builder("vigil.inference.batch")
                .description("frames a batch")
                .register(registry);
        latency = Timer.builder("vigil.inference.latency")
                .description("from capture to the broker's acknowledgement of the detections")
                .publishPercentileHistogram()
                .register(registry);
    }

    void took(String stage, long nanoseconds) {
        stages.computeIfAbsent(
                        stage,
                        name -> Timer.builder("vigil.inference.stage")
                                .description("time of a stage: queue and decode a frame, the others a batch")
                                .tag("stage", name)
                                .register(registry))
                .record(Duration.ofNanos(nanoseconds));
    }

    void frame(String outcome) {
        outcomes.computeIfAbsent(
                        outcome,
                        name -> Counter.builder("vigil.inference.frames")
                                .description("frames by what became of them")
                                .tag("outcome", name)
                                .register(registry))
                .increment();
    }

    void scored(CameraKey camera, Duration sinceCapture) {
        frame("scored");
        latency.record(sinceCapture);
        String name = camera.cameraId();
        cameras.computeIfAbsent(
                        cameras.containsKey(name) || cameras.size() < MOST_CAMERAS ? name : OTHERS,
                        tag -> Counter.builder("vigil.inference.camera.frames")
                                .description("frames scored by camera; those of many more cameras together")
                                .tag("camera", tag)
                                .register(registry))
                .increment();
    }

    /** @param spared whether the camera was not to be hit */
    void overload(boolean spared) {
        frame("overload");
        if (spared) {
            Counter.builder("vigil.inference.spared.frames")
                    .description("frames given up of cameras that are to be spared")
                    .register(registry)
                    .increment();
            if (reminders.isDue("spared")) {
                log.atWarn().log("frames of cameras to be spared are given up: nothing less important waits");
            }
        }
    }

    /** A role is missing from a batch. */
    void absent(String role, RuntimeException why) {
        Counter.builder("vigil.inference.role.failures")
                .description("batches that a role was absent from because its model failed")
                .tag("role", role)
                .register(registry)
                .increment();
        if (reminders.isDue(role)) {
            log.atWarn()
                    .addKeyValue("role", role)
                    .addKeyValue("reason", why.getMessage())
                    .log("a model fails; its role is absent from these frames");
        }
    }

    void batch(int frames) {
        batches.record(frames);
    }

    /** @param place backlog, or the stage that the batches wait for */
    void watchWaiting(String place, Supplier<Number> depth) {
        Gauge.builder("vigil.inference.waiting", depth)
                .description("what waits: frames in the backlog, batches before a stage")
                .tag("place", place)
                .register(registry);
    }

    void watchInFlight(Supplier<Number> frames) {
        Gauge.builder("vigil.inference.in.flight", frames)
                .description("frames read and not yet acknowledged")
                .register(registry);
    }
}
