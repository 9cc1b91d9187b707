package io.vigil.scoring.health;

import io.vigil.scoring.frame.Implausible;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a stage says of a camera.
 *
 * @param stage {@code capture} or {@code inference}
 * @param sessionId what the counts' totals count from
 * @param capture the camera's state, or null where the stage is not capture
 */
public record Report(
        String tenant,
        String cameraId,
        String stage,
        String sessionId,
        Instant at,
        Counts counts,
        @Nullable CaptureState capture) {
    /** @throws Implausible where the camera or the session is not named */
    public Report {
        if (cameraId.isEmpty() || sessionId.isEmpty()) {
            throw new Implausible("a report of " + stage + " without camera or session");
        }
    }
}
