package io.vigil.inference.shadow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigil.inference.tensor.Role;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The meters of models on trial. Names are part of the interface. */
final class ShadowMetrics {

    private final MeterRegistry registry;
    private final Map<String, Counter> frames = new ConcurrentHashMap<>();
    private final Map<String, Counter> answers = new ConcurrentHashMap<>();
    private final Map<Role, Timer> models = new ConcurrentHashMap<>();

    ShadowMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome seen, passed (not in the share) or dropped (no room) */
    void frame(String outcome) {
        frames.computeIfAbsent(
                        outcome,
                        word -> Counter.builder("vigil.inference.shadow.frames")
                                .description("frames by whether models on trial saw them")
                                .tag("outcome", word)
                                .register(registry))
                .increment();
    }

    /** @param outcome published, lost (no broker or registry) or failed (the model) */
    void answer(Role role, String outcome) {
        answers.computeIfAbsent(
                        role.word() + " " + outcome,
                        key -> Counter.builder("vigil.inference.shadow.answers")
                                .description("what became of what models on trial said of a frame")
                                .tag("role", role.word())
                                .tag("outcome", outcome)
                                .register(registry))
                .increment();
    }

    void took(Role role, long nanoseconds) {
        models.computeIfAbsent(
                        role,
                        key -> Timer.builder("vigil.inference.shadow.model")
                                .description("time of a batch of a model on trial")
                                .tag("role", role.word())
                                .register(registry))
                .record(Duration.ofNanos(nanoseconds));
    }

    void watch(Supplier<Number> waiting) {
        Gauge.builder("vigil.inference.shadow.waiting", waiting)
                .description("frames that wait for models on trial")
                .register(registry);
    }
}
