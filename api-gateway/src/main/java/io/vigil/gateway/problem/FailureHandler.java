package io.vigil.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** The last resort of every request that failed, before the framework's own, which would tell of itself. */
@Component
@Order(-2)
class FailureHandler implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);

    private final FailureWriter writer;

    FailureHandler(FailureWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(cause); // nothing can be told any more; the connection is given up
        }
        Failure failure = Failures.of(cause);
        if (failure == null && DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            return Mono.error(cause);
        }
        if (failure == null) {
            log.atError()
                    .addKeyValue("path", exchange.getRequest().getPath().value())
                    .setCause(cause)
                    .log("a request failed by the gateway's own fault");
            failure = Failure.of(500, "the gateway failed at this; its log says why");
        }
        // where a body breaks HTTP itself, the server has answered already, unknown to the exchange
        return writer.write(exchange, failure).onErrorComplete(IllegalStateException.class);
    }
}
