package io.vigil.gateway.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Ends a request with a failure, in the form of the API that was asked. */
@Component
public class FailureWriter {
    private final JsonMapper json;

    public FailureWriter(JsonMapper json) {
        this.json = json;
    }

    /** Refuses with a status and one line that says what to do. */
    public Mono<Void> refuse(ServerWebExchange exchange, int status, String detail) {
        return write(exchange, Failure.of(status, detail));
    }

    /** Refuses with what a fact says of itself. */
    public Mono<Void> refuse(ServerWebExchange exchange, KnownProblem problem) {
        return write(exchange, Failures.of(problem));
    }

    Mono<Void> write(ServerWebExchange exchange, Failure failure) {
        Envelope envelope = Envelope.of(exchange.getRequest().getPath().value());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(envelope.status(failure)));
        failure.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(envelope.type());
        byte[] body = json.writeValueAsBytes(envelope.body(failure));
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
