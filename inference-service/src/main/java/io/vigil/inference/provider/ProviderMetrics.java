package io.vigil.inference.provider;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The meters of an outside detector. Names are part of the interface. */
final class ProviderMetrics {

    private final MeterRegistry registry;
    private final Map<String, Timer> calls = new ConcurrentHashMap<>();
    private final Map<String, Counter> pictures = new ConcurrentHashMap<>();
    private final Counter unknown;

    ProviderMetrics(MeterRegistry registry) {
        this.registry = registry;
        unknown = Counter.builder("vigil.inference.provider.unknown")
                .description("detections left out because their class is no COCO category")
                .register(registry);
    }

    void call(String outcome, long nanoseconds) {
        calls.computeIfAbsent(
                        outcome,
                        word -> Timer.builder("vigil.inference.provider.calls")
                                .description("calls of the detection provider by outcome")
                                .tag("outcome", word)
                                .register(registry))
                .record(Duration.ofNanos(nanoseconds));
    }

    /** @param outcome answered, failed (an error of this picture), large or unanswered */
    void picture(String outcome) {
        pictures.computeIfAbsent(
                        outcome,
                        word -> Counter.builder("vigil.inference.provider.pictures")
                                .description("pictures by what the detection provider did with them")
                                .tag("outcome", word)
                                .register(registry))
                .increment();
    }

    void unknown(int detections) {
        unknown.increment(detections);
    }

    void watch(BooleanSupplier open) {
        Gauge.builder("vigil.inference.provider.open", () -> open.getAsBoolean() ? 1 : 0)
                .description("1 while the detection provider is left alone after failures")
                .register(registry);
    }
}
