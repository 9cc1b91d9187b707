package io.vigil.gateway.audit;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Who does something, from where and with which request. Reactor's context carries it, so that a repository can tell of a
 * change without being handed its author.
 *
 * @param address as the gateway believes it; null where nothing was asked over the net
 */
record Origin(
        Actor actor, @Nullable String address, @Nullable String requestId) {
    private static final Origin INSIDE = new Origin(Actor.VIGIL, null, null);

    /** For all that happens upstream, whoever the request's caller turns out to be. */
    static Context request(Context context, ServerWebExchange exchange) {
        return context.put(ServerWebExchange.class, exchange);
    }

    /** For all that happens upstream. */
    static Context acting(Context context, Actor actor) {
        return context.put(Actor.class, actor);
    }

    static Origin of(ContextView context) {
        Origin origin = context.<ServerWebExchange>getOrEmpty(ServerWebExchange.class)
                .map(Origin::of)
                .orElse(INSIDE);
        return context.<Actor>getOrEmpty(Actor.class).map(origin::by).orElse(origin);
    }

    static Origin of(ServerWebExchange exchange) {
        return new Origin(
                Actor.of(exchange), address(exchange), exchange.getRequest().getId());
    }

    Origin by(Actor other) {
        return new Origin(other, address, requestId);
    }

    private static @Nullable String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? null
                : remote.getAddress().getHostAddress();
    }
}
