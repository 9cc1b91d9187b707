package io.vigil.gateway.delivery;

import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.intake.Unusable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The callback contract's endpoint elsewhere. Its certificate is verified, and a redirect is not followed. */
final class Backend {
    /** As the contract has them: five seconds a try, three tries. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int FURTHER_TRIES = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** What another try will not mend: the result is refused for what it is. */
    private static final Set<Integer> REFUSING = Set.of(400, 404, 409, 410, 413, 415, 422);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json;
    private final DeliverySettings settings;

    Backend(DeliverySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** Fails with {@link Unusable} where the backend refuses this very result, and otherwise where it is away. */
    Mono<Void> tell(Map<String, Object> result) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-CV-Auth-Token", settings.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(result)))
                .build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .doOnNext(this::check)
                .retryWhen(Retry.backoff(FURTHER_TRIES, BETWEEN_TRIES).filter(cause -> !(cause instanceof Unusable)))
                .onErrorMap(Exceptions::isRetryExhausted, Throwable::getCause)
                .then();
    }

    private void check(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (REFUSING.contains(status)) {
            throw new Unusable("the callback backend refuses a result with " + status);
        }
        if (status < 200 || status >= 300) {
            throw new IllegalStateException("the callback backend answers " + status);
        }
        if (!succeeded(answer.body())) {
            throw new Unusable("the callback backend says that a result did not succeed");
        }
    }

    private boolean succeeded(String body) {
        try {
            return json.readTree(body).path("success").asBoolean(false);
        } catch (JacksonException e) {
            throw new IllegalStateException("the callback backend answers with what is no JSON", e);
        }
    }
}
