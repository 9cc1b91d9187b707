package io.vigil.gateway.access;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out who calls: the first way in that knows them. */
@Component
public class Identification {
    private final List<WayIn> ways;
    private final Scopes scopes;

    public Identification(ObjectProvider<WayIn> ways, Scopes scopes) {
        this.ways = ways.orderedStream().toList();
        this.scopes = scopes;
    }

    /**
     * Empty for a stranger. Fails with {@link NotKnown} where what was brought is not good, and with
     * {@link AuthenticationServiceException} where that cannot be found out now.
     */
    Mono<Caller> of(ServerWebExchange exchange) {
        return Flux.fromIterable(ways)
                .concatMap(way -> way.identify(exchange))
                .next()
                .flatMap(scopes::resolved)
                .onErrorMap(Identification::isAway, e -> new AuthenticationServiceException("database away", e));
    }

    /** Completes once the caller is not let in any more, or not with the same roles and scope. Asked every so often. */
    Mono<Void> changed(ServerWebExchange exchange, Caller before, Duration every) {
        return Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> of(exchange)
                        .map(before::equals)
                        .defaultIfEmpty(false)
                        .onErrorResume(e -> Mono.just(!(e instanceof NotKnown lost && lost.retryAfter() == null))))
                .takeUntil(same -> !same)
                .then();
    }

    private static boolean isAway(Throwable e) {
        return e instanceof DataAccessException || e instanceof R2dbcException || e instanceof TimeoutException;
    }
}
