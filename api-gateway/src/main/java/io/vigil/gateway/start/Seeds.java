package io.vigil.gateway.start;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.CameraSeed;
import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.audit.Actor;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.policy.Policies;
import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The cameras that the configuration wants to be there. What people changed since, except the address, is kept, and so is
 * what they decided of a camera's policy.
 */
@Component
class Seeds {
    private static final String BY = "configuration";

    private final List<Seed> wanted;
    private final Cameras cameras;
    private final Policies policies;

    Seeds(GatewayProperties properties, Cameras cameras, Policies policies) {
        this.wanted = properties.gateway().seeds().stream().map(Seeds::seed).toList();
        this.cameras = cameras;
        this.policies = policies;
    }

    private record Seed(CameraDraft draft, CameraPolicy policy) {}

    /** @return the cameras that were wanted, as they are now */
    Mono<List<Camera>> begin() {
        return Flux.fromIterable(wanted)
                .concatMap(this::put)
                .collectList()
                .flatMap(put -> cameras.makeRoom().thenReturn(put))
                .contextWrite(Audit.as(Actor.CONFIGURATION));
    }

    private Mono<Camera> put(Seed seed) {
        return put(seed.draft())
                .delayUntil(camera ->
                        seed.policy().affect() ? policies.begin(camera.id(), seed.policy(), BY) : Mono.empty());
    }

    private Mono<Camera> put(CameraDraft draft) {
        return cameras.named(draft.name())
                .flatMap(known -> cameras.change(known.id(), merged(known, draft)))
                .switchIfEmpty(Mono.defer(() -> cameras.add(draft)));
    }

    private static CameraDraft merged(Camera known, CameraDraft draft) {
        return new CameraDraft(
                known.name(),
                draft.url(),
                known.location(),
                known.outletId(),
                known.priority(),
                known.timeZone(),
                known.active(),
                draft.demo(),
                Place.UNKNOWN);
    }

    private static Seed seed(CameraSeed seed) {
        try {
            String purpose = seed.affectPurpose();
            return new Seed(
                    new CameraDraft(
                            seed.name().strip(),
                            new StreamUrl(seed.url()),
                            null,
                            null,
                            0,
                            "UTC",
                            true,
                            seed.demo(),
                            Place.UNKNOWN),
                    purpose == null || purpose.isBlank() ? CameraPolicy.CLOSED : CameraPolicy.open(purpose));
        } catch (InvalidField e) {
            throw new InvalidSetting(
                    "vigil.gateway.cameras",
                    "has a camera '" + seed.name() + "' that cannot be",
                    String.valueOf(e.getMessage()));
        }
    }
}
