package io.vigil.gateway.live;

import io.vigil.gateway.GatewayProperties;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Who watches which camera at its full rate. When more cameras are watched than a gateway may show so, those watched first
 * have their way, and the next moves up when one of them is left. Thread-safe.
 */
@Component
class Audience {
    private final Map<String, Integer> viewers = new LinkedHashMap<>();
    private final Sinks.Many<Integer> changes = Sinks.many().multicast().directBestEffort();
    private final int most;

    Audience(GatewayProperties properties) {
        this.most = properties.gateway().live().onDemand().cameras();
    }

    /** The same pictures; as long as they are subscribed to, somebody watches the camera. */
    <T> Flux<T> watching(String camera, Flux<T> pictures) {
        return Flux.using(() -> enter(camera), entered -> pictures, this::leave);
    }

    /** The cameras to be shown at their full rate. */
    synchronized Set<String> cameras() {
        Set<String> first = new LinkedHashSet<>();
        for (String camera : viewers.keySet()) {
            if (first.size() < most) {
                first.add(camera);
            }
        }
        return first;
    }

    /** Emits when a camera is watched for the first time, or left by its last viewer. */
    Flux<Integer> changes() {
        return changes.asFlux().onBackpressureLatest();
    }

    private synchronized String enter(String camera) {
        if (viewers.merge(camera, 1, Integer::sum) == 1) {
            changes.tryEmitNext(viewers.size());
        }
        return camera;
    }

    private synchronized void leave(String camera) {
        viewers.computeIfPresent(camera, (key, count) -> count > 1 ? count - 1 : null);
        if (!viewers.containsKey(camera)) {
            changes.tryEmitNext(viewers.size());
        }
    }
}
