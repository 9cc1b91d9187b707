package io.vigil.gateway.access;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One way of being known. Beans of this type are asked in their {@code @Order}; those who call from this machine come last.
 */
public interface WayIn {

    /**
     * Who the request is from. Empty where it brings nothing that this way judges; {@link NotKnown} where it does and that
     * is not good, so that no other way is asked.
     */
    Mono<Caller> identify(ServerWebExchange exchange);
}
