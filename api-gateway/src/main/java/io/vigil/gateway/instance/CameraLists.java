package io.vigil.gateway.instance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives instances the lists of the cameras that they serve, and remembers what each was told. */
@Component
class CameraLists {
    private final Assignments assignments;
    private final ModelTokens tokens;
    private final CameraEnvelope envelope;

    CameraLists(Assignments assignments, ModelTokens tokens, CameraEnvelope envelope) {
        this.assignments = assignments;
        this.tokens = tokens;
        this.envelope = envelope;
    }

    /** Of the active cameras that the session's instance serves now. */
    Mono<List<Map<String, Object>>> give(ModelSession session) {
        return assignments
                .cameras(session.instance().id())
                .collectList()
                .delayUntil(assignments::told)
                .delayUntil(cameras -> tokens.told(session.token(), newest(cameras)))
                .map(cameras -> cameras.stream()
                        .map(camera -> envelope.of(camera, session.instance()))
                        .toList());
    }

    private static long newest(List<AssignedCamera> cameras) {
        return cameras.stream().mapToLong(AssignedCamera::epoch).max().orElse(0);
    }
}
