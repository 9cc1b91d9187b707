package io.vigil.gateway.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a stranger what is missing, as RFC 9457 has it. */
final class Refusal implements ServerAuthenticationEntryPoint {

    private static final List<String> WAYS_IN = List.of("Basic realm=\"Vigil\"", "Bearer realm=\"Vigil\"");

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        exchange.getResponse().getHeaders().addAll(HttpHeaders.WWW_AUTHENTICATE, WAYS_IN);
        return problem(
                exchange, HttpStatus.UNAUTHORIZED, "send the admin account by HTTP Basic or the api token as Bearer");
    }

    Mono<Void> foreignPage(ServerWebExchange exchange) {
        return problem(
                exchange, HttpStatus.FORBIDDEN, "this page's origin is not listed in vigil.gateway.cors-origins");
    }

    private static Mono<Void> problem(ServerWebExchange exchange, HttpStatus status, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        String body = "{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value() + ",\"detail\":\""
                + detail + "\"}";
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
    }
}
