package io.vigil.scoring.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a camera.
 *
 * @param state capture's word, or {@code silent}
 * @param framesPerSecond scored, over the last ten seconds
 * @param balance what became of the camera's frames
 */
public record CameraStatus(
        Instant at,
        String state,
        Instant stateSince,
        @Nullable String detail,
        @Nullable Instant lastFrameAt,
        float framesPerSecond,
        Balance balance,
        long reconnects,
        Pulse pulse) {

    /** Whether pictures of the scene come. */
    public boolean online() {
        return CaptureState.sees(state);
    }
}
