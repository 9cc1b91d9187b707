package io.vigil.gateway.intake;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Does what a record asks for. May be called again with the same record, and must then change nothing. */
@FunctionalInterface
public interface Handler<V> {

    /**
     * @param key the record's
     * @param value the record's, or null for a tombstone
     * @return completes once the record needs no keeping; fails with {@link Unusable} where another try will not help
     */
    Mono<Void> handle(String key, @Nullable V value);
}
