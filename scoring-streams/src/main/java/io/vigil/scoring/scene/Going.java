package io.vigil.scoring.scene;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import java.util.List;

/**
 * What goes on in front of a camera: what changes with each of its frames.
 *
 * @param sessionId of the last frame
 * @param seenAt its capture time
 * @param traces of the tracks that were seen lately
 * @param second what was seen in the second that is not over
 */
public record Going(String tenant, String sessionId, Instant seenAt, List<Trace> traces, Second second) {

    public Going {
        traces = List.copyOf(traces);
    }

    static Going begin(SeenFrame frame) {
        return new Going(frame.tenant(), frame.sessionId(), frame.at(), List.of(), Second.of(frame.at()));
    }

    Going next() {
        return new Going(tenant, sessionId, seenAt, traces, Second.of(second.end()));
    }

    /** Adds a frame to the second that it belongs to; where it comes from another session, its tracks are others. */
    Going with(SeenFrame frame) {
        boolean sameSession = sessionId.equals(frame.sessionId());
        Second belongs = frame.at().isBefore(second.end()) ? second : Second.of(frame.at());
        Paths paths = new Paths(frame, sameSession ? traces : List.of());
        return new Going(
                frame.tenant(),
                frame.sessionId(),
                frame.at(),
                paths.traces(),
                paths.in(belongs, sameSession ? seenAt : null));
    }
}
