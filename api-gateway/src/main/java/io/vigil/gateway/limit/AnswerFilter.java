package io.vigil.gateway.limit;

import io.vigil.gateway.GatewayProperties;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** An answer that has not begun in time is given up with 503. One that has begun (live pictures, exports) may go on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AnswerFilter implements WebFilter {
    private final Duration within;

    AnswerFilter(GatewayProperties properties) {
        this.within = properties.gateway().limits().answer();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean socket =
                "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
        if (within.isZero() || socket) {
            return chain.filter(exchange);
        }
        Mono<Long> tooLate = Mono.delay(within)
                .flatMap(tick -> exchange.getResponse().isCommitted() ? Mono.never() : Mono.just(tick));
        return chain.filter(exchange).timeout(tooLate);
    }
}
