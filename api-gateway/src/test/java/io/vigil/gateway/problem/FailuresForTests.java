package io.vigil.gateway.problem;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers failures as the gateway does, where a test binds controllers alone. */
public final class FailuresForTests implements WebFilter {
    private final FailureHandler handler =
            new FailureHandler(new FailureWriter(JsonMapper.builder().build()));

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorResume(cause -> handler.handle(exchange, cause));
    }
}
