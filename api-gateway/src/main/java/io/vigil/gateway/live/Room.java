package io.vigil.gateway.live;

import io.netty.channel.Channel;
import java.time.Duration;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Tells when a connection has room for another picture. Reactor Netty takes what it is given and keeps it in memory while
 * the other side does not read; so nothing is given while its buffer is above its mark.
 */
final class Room {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(15);

    private final Mono<Boolean> present;

    private Room(Channel channel) {
        this.present = Mono.fromSupplier(() -> channel.isWritable() || !channel.isActive())
                .filter(room -> room)
                .repeatWhenEmpty(tries -> Flux.from(tries).delayElements(LOOK_AGAIN_AFTER));
    }

    /** @param response of Reactor Netty */
    static Room of(ServerHttpResponse response) {
        HttpServerResponse outgoing = ServerHttpResponseDecorator.getNativeResponse(response);
        Channel[] channel = new Channel[1];
        outgoing.withConnection((Connection connection) -> channel[0] = connection.channel());
        return new Room(channel[0]);
    }

    /** Emits once there is room, or nobody there any more. */
    Mono<Boolean> present() {
        return present;
    }
}
