package io.vigil.gateway.limit;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.LimitSettings;
import io.vigil.gateway.address.CallerAddress;
import io.vigil.gateway.problem.FailureWriter;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Comes before anybody is asked who they are: so many requests from an address, and so many wrong credentials. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AddressFilter implements WebFilter {
    private final Limit limit;
    private final Doors doors;
    private final FailureWriter writer;

    @Autowired
    AddressFilter(GatewayProperties properties, Clock clock, FailureWriter writer) {
        this(properties.gateway().limits(), clock, writer);
    }

    AddressFilter(LimitSettings settings, Clock clock, FailureWriter writer) {
        this.limit = new Limit("address", settings.address(), settings.remembered(), clock);
        this.doors = new Doors(settings, clock);
        this.writer = writer;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        InetAddress from = CallerAddress.of(exchange.getRequest());
        try {
            limit.count(CallerAddress.key(from), exchange.getResponse().getHeaders());
        } catch (TooMany refusal) {
            return writer.refuse(exchange, refusal);
        }
        Attempt attempt = Attempt.of(exchange.getRequest(), from);
        if (attempt == null) {
            return chain.filter(exchange);
        }
        Duration closed = doors.closedFor(attempt);
        if (!closed.isZero()) {
            return writer.refuse(exchange, new TooMany("too many wrong credentials from this address", closed));
        }
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> doors.judge(attempt, exchange)));
        return chain.filter(exchange);
    }
}
