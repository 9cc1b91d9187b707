package io.vigil.gateway.intake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Does what several records ask for in one go. Tombstones are left out. Where one record spoils the others' chance, each
 * is handled alone.
 *
 * @param together all or nothing; may be called again with the same records, alone or in other company, and must then
 *     change nothing
 * @param most so many at once
 */
public record BatchHandler<V>(Function<List<V>, Mono<Void>> together, int most) implements Handler<V> {
    private static final int USUAL = 500;

    public BatchHandler(Function<List<V>, Mono<Void>> together) {
        this(together, USUAL);
    }

    Mono<Void> handle(List<V> values) {
        return together.apply(values);
    }

    @Override
    public Mono<Void> handle(String key, @Nullable V value) {
        return value == null ? Mono.empty() : handle(List.of(value));
    }
}
