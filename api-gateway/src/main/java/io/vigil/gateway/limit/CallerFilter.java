package io.vigil.gateway.limit;

import io.vigil.gateway.problem.FailureWriter;
import java.security.Principal;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Comes behind the question who calls: so many requests of each known caller, whatever address they come from. */
@Component
@Order(0)
class CallerFilter implements WebFilter {
    private static final String KNOWN = CallerFilter.class.getName();

    private final Limits limits;
    private final FailureWriter writer;

    CallerFilter(Limits limits, FailureWriter writer) {
        this.limits = limits;
        this.writer = writer;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(Principal::getName)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(name -> name.isEmpty() ? chain.filter(exchange) : counted(name.get(), exchange, chain));
    }

    /** Whether the request came through here with a name. */
    static boolean isKnown(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(KNOWN);
    }

    static void know(ServerWebExchange exchange) {
        exchange.getAttributes().put(KNOWN, true);
    }

    private Mono<Void> counted(String name, ServerWebExchange exchange, WebFilterChain chain) {
        know(exchange);
        try {
            limits.caller(name, exchange.getResponse().getHeaders());
        } catch (TooMany refusal) {
            return writer.refuse(exchange, refusal);
        }
        return chain.filter(exchange);
    }
}
