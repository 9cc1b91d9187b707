package io.vigil.inference;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.tensor.Role;

/** The models' meters. Names are part of the interface: dashboards and alerts use them. */
final class ModelMeters {

    private ModelMeters() {}

    static void register(MeterRegistry meters, Models models) {
        for (Role role : Role.values()) {
            Gauge.builder(
                            "vigil.inference.model.present",
                            models,
                            all -> all.state(role).absent() == null ? 1 : 0)
                    .description("1 while the role's model answers, 0 while the role is absent")
                    .tag("role", role.word())
                    .register(meters);
            FunctionCounter.builder(
                            "vigil.inference.model.failures",
                            models,
                            all -> all.state(role).failures())
                    .description("runs in which the role's model failed")
                    .tag("role", role.word())
                    .register(meters);
        }
    }
}
