package io.vigil.gateway.policy;

import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraPolicy;
import reactor.core.publisher.Mono;

/** Lets tests elsewhere do what the controller does. What is decided reads "affect purpose who". */
public final class PolicySteps {
    private final Policies policies;

    public PolicySteps(Policies policies) {
        this.policies = policies;
    }

    public Mono<String> change(Camera camera, CameraPolicy policy, String by) {
        return policies.change(camera.id(), policy, by).map(PolicySteps::words);
    }

    public Mono<String> of(Camera camera) {
        return policies.of(camera.id()).map(PolicySteps::words);
    }

    private static String words(Decision decision) {
        return decision.policy().affect() + " " + decision.policy().purpose() + " " + decision.by();
    }
}
