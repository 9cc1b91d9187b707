package io.vigil.gateway.instance;

import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.tryout.Tryout;
import io.vigil.gateway.tryout.TryoutResult;
import io.vigil.gateway.tryout.Tryouts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connection tests as a model instance gets and answers them: Vigil's own, beside the contract's calls. */
@Component
class InstanceTests {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Tryouts tryouts;
    private final SecretBox secrets;
    private final JsonMapper json;

    InstanceTests(Tryouts tryouts, SecretBox secrets, JsonMapper json) {
        this.tryouts = tryouts;
        this.secrets = secrets;
        this.json = json;
    }

    /** The next test, written as cameras are; none where none comes within the wait. */
    Mono<List<Map<String, Object>>> next(ModelInstance instance, Duration wait) {
        Duration longest = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return tryouts.asks(instance.id())
                .thenMany(Flux.interval(Duration.ZERO, LOOK_EVERY))
                .onBackpressureDrop()
                .concatMap(tick -> tryouts.take(instance.id()), 1)
                .next()
                .timeout(longest.plus(LOOK_EVERY), Mono.empty())
                .map(test -> List.of(envelope(test, instance)))
                .defaultIfEmpty(List.of());
    }

    /** Fails with {@link Refused} where there is no such test, or that is no result. */
    Mono<Void> answered(ModelInstance instance, long test, JsonNode body) {
        return Mono.fromSupplier(() -> result(body))
                .flatMap(result -> tryouts.answer(instance.id(), test, result))
                .filter(taken -> taken)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("No such test is under way.")))
                .then();
    }

    private Map<String, Object> envelope(Tryout test, ModelInstance instance) {
        LaravelPayload payload = new LaravelPayload(secrets.open(instance.sealedKey()));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", test.id());
        envelope.put("encrypted_data", payload.encrypt(secrets.open(test.sealedConnection())));
        envelope.put("masks", json.readTree(test.masks()));
        return envelope;
    }

    private static TryoutResult result(JsonNode body) {
        try {
            return new TryoutResult(
                    body.path("outcome").asString(""),
                    text(body, "detail"),
                    text(body, "codec"),
                    number(body, "width"),
                    number(body, "height"),
                    body.path("took_ms").isNumber() ? body.path("took_ms").asLong(0) : null,
                    text(body, "picture"));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isString() ? body.path(field).asString() : null;
    }

    private static @Nullable Integer number(JsonNode body, String field) {
        return body.path(field).isInt() ? Integer.valueOf(body.path(field).asInt()) : null;
    }
}
