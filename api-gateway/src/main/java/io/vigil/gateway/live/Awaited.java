package io.vigil.gateway.live;

import io.vigil.gateway.camera.Camera;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The cameras that have to be heard of before a board is complete. Thread-safe. */
final class Awaited {
    private final Set<Long> missing = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> complete = Sinks.empty();

    void expect(Collection<Camera> expected) {
        expected.forEach(camera -> missing.add(camera.id()));
        completeWhereNoneIsMissing();
    }

    void heardOf(long id) {
        missing.remove(id);
        completeWhereNoneIsMissing();
    }

    Mono<Void> complete() {
        return complete.asMono();
    }

    private void completeWhereNoneIsMissing() {
        if (missing.isEmpty()) {
            complete.tryEmitEmpty();
        }
    }
}
