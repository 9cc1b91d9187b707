package io.vigil.gateway.access;

import reactor.core.publisher.Mono;

/** Who keeps callers of a kind: knows what one of them may by now. */
public interface Standing {

    Caller.Kind kind();

    /**
     * @param id of a caller of the kind
     * @return with the scope as it was given; empty where they are not let in any more
     */
    Mono<Caller> now(String id);
}
