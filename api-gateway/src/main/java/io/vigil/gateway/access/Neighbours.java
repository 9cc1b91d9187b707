package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.address.CallerAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Trusts who calls from this machine where the settings say so, judged by the connection and never by a header; a web page
 * elsewhere cannot borrow that, because its Host or Origin gives it away. Comes last.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class Neighbours implements WayIn {
    private static final Caller LOOPBACK =
            new Caller("-", "loopback", Caller.Kind.LOOPBACK, Set.of(Role.ADMIN), Scope.EVERYTHING);

    private final boolean trusted;
    private final Origins origins;

    public Neighbours(GatewayProperties properties, Origins origins) {
        this.trusted = properties.gateway().trustLoopback();
        this.origins = origins;
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        return trusted && isNeighbour(exchange.getRequest()) ? Mono.just(LOOPBACK) : Mono.empty();
    }

    private boolean isNeighbour(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return CallerAddress.isNeighbour(request)
                && isLoopbackName(request.getHeaders().getFirst(HttpHeaders.HOST))
                && (origin == null || origins.isKnown(origin, request));
    }

    private static boolean isLoopbackName(@Nullable String host) {
        return host != null
                && Origins.LOOPBACK.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }
}
