package io.vigil.capture.camera;

import java.time.Instant;
import java.util.Optional;

/**
 * A session as the outside may know it.
 *
 * @param since when the state was entered; another remedy for the same state is no new state
 * @param sessionId of the ledger whose totals these are
 * @param reconnects connections lost since the process began
 */
public record Standing(
        Camera camera,
        CameraState state,
        Instant since,
        String sessionId,
        Ledger.Totals totals,
        long reconnects,
        Pulse pulse) {

    /** What to do about the state. */
    public Optional<String> detail() {
        return Optional.of(state.detail()).filter(detail -> !detail.isEmpty());
    }
}
