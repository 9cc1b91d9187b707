package io.vigil.gateway.status;

import io.vigil.wire.RegistryConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import reactor.core.publisher.Mono;

/** Asks the registry which kinds of schemas it knows: the cheapest question of its API. */
final class RegistryProbe {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final HttpRequest question;

    RegistryProbe(RegistryConnection registry) {
        String base = registry.url().toString().replaceAll("/+$", "");
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + "/schemas/types")).timeout(Duration.ofMillis(1_800));
        if (registry.username() != null && !registry.username().isBlank()) {
            String pair = registry.username() + ":" + registry.password();
            builder.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        this.question = builder.build();
    }

    Mono<Integer> ask() {
        return Mono.fromFuture(() -> http.sendAsync(question, HttpResponse.BodyHandlers.discarding()))
                .map(HttpResponse::statusCode)
                .filter(status -> status < 300)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the registry refuses")));
    }
}
