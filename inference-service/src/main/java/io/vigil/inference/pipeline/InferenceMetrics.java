package io.vigil.inference.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The service's meters. Names are part of the interface: dashboards and alerts use them. */
public final class InferenceMetrics {

    private final MeterRegistry registry;
    private final Map<String, Timer> stages = new ConcurrentHashMap<>();
    private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
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
                                .description(
                                        "time of a stage: queue and decode a frame, objects, faces and pose a batch")
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

    void roleFailed(String role) {
        Counter.builder("vigil.inference.role.failures")
                .description("batches that a role was absent from because its model failed")
                .tag("role", role)
                .register(registry)
                .increment();
    }

    void batch(int size) {
        batches.record(size);
    }

    void acknowledged(Duration sinceCapture) {
        latency.record(sinceCapture);
    }

    void watchInFlight(Supplier<Number> frames) {
        Gauge.builder("vigil.inference.in.flight", frames)
                .description("frames read and not yet acknowledged")
                .register(registry);
    }
}
