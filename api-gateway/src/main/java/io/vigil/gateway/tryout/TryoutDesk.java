package io.vigil.gateway.tryout;

import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.camera.CameraConnection;
import io.vigil.gateway.camera.Connections;
import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.tryout.Tryouts.Standing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands connection tests to the capture service, and waits for what comes of them. */
@Component
class TryoutDesk {
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(5);
    private static final Duration OVER_WITHIN = Duration.ofSeconds(25);

    private final Tryouts tryouts;
    private final Connections connections;
    private final SecretBox secrets;
    private final Audit audit;
    private final JsonMapper json;

    TryoutDesk(Tryouts tryouts, Connections connections, SecretBox secrets, Audit audit, JsonMapper json) {
        this.audit = audit;
        this.tryouts = tryouts;
        this.connections = connections;
        this.secrets = secrets;
        this.json = json;
    }

    /** Tries a camera's stored connection. */
    Mono<TryoutResult> saved(long camera, String by) {
        return connections
                .of(camera)
                .map(stored -> stored.orElseThrow(
                        () -> new InvalidField("url", "the stored address cannot be read: give it anew")))
                .zipWith(tryouts.instanceOf(camera))
                .flatMap(both -> run(both.getT2(), camera, both.getT1(), by));
    }

    /** Tries one that is stored nowhere. */
    Mono<TryoutResult> unsaved(CameraConnection connection, String by) {
        return tryouts.anyInstance().flatMap(instance -> run(instance, null, connection, by));
    }

    private Mono<TryoutResult> run(long instance, @Nullable Long camera, CameraConnection connection, String by) {
        String sealed = secrets.seal(json.writeValueAsString(connection.told()));
        String id = camera == null ? null : Long.toString(camera);
        return audit.happened(Action.CAMERA_TESTED, new Target("camera", id))
                .then(Mono.usingWhen(tryouts.add(instance, camera, sealed, by), this::result, tryouts::over));
    }

    private Mono<TryoutResult> result(long test) {
        Flux<Standing> standings = Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> tryouts.standing(test), 1)
                .share();
        Mono<Standing> taken =
                standings.filter(Standing::taken).next().timeout(TAKEN_WITHIN, Mono.error(NobodyTests::notThere));
        Mono<TryoutResult> result =
                standings.mapNotNull(Standing::result).next().timeout(OVER_WITHIN, Mono.error(NobodyTests::noAnswer));
        return Mono.zip(taken, result).map(both -> both.getT2());
    }
}
