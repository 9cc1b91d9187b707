package io.vigil.inference;

import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which models answer, on which devices, and why a role is absent. An absent role is no illness of the worker. */
final class ModelHealth implements HealthIndicator {

    private final InferenceWorker worker;

    ModelHealth(InferenceWorker worker) {
        this.worker = worker;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        worker.models().ifPresent(models -> {
            Map<String, String> roles = new LinkedHashMap<>();
            models.states().forEach(state -> roles.put(state.role().word(), said(state)));
            health.withDetail("devices", models.devices()).withDetail("roles", roles);
        });
        return health.build();
    }

    private static String said(ModelState state) {
        ModelManifest manifest = state.manifest();
        if (state.absent() != null || manifest == null) {
            return "absent: " + state.absent();
        }
        return manifest.name() + " " + manifest.version() + " on " + (state.onCpu() ? "CPU" : "GPU")
                + (state.failures() == 0 ? "" : ", failed " + state.failures() + " times");
    }
}
