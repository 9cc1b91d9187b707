package io.vigil.gateway.camera;

import reactor.core.publisher.Mono;

/** What else a new camera is given, by those who know more of it. */
@FunctionalInterface
public interface NewCamera {
    Mono<Void> added(Camera camera);
}
