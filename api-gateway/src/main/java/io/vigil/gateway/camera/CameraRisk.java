package io.vigil.gateway.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last analysis of a camera as a whole said.
 *
 * @param score 0-1
 * @param level LOW, MEDIUM, HIGH or CRITICAL
 * @param at the end of the window that it is of
 * @param aiStatus IDLE, MOTION or ALERT
 * @param reasoning which features, and how far from the camera's own history
 * @param baselineDeviation |z| of the feature furthest from it
 * @param learningComplete whether the camera's history is long enough to compare with
 * @param people most tracked people at once
 * @param indicators 0-1 by name; null where the policy does not allow affect, or no face could be read
 */
public record CameraRisk(
        float score,
        String level,
        Instant at,
        @Nullable String aiStatus,
        @Nullable String anomalyType,
        @Nullable String reasoning,
        @Nullable Float baselineDeviation,
        boolean learningComplete,
        int people,
        @Nullable Map<String, Float> indicators) {

    /** An analysis older than this says nothing about now. */
    private static final Duration CURRENT_FOR = Duration.ofSeconds(30);

    boolean isCurrent(Instant now) {
        return at.isAfter(now.minus(CURRENT_FOR));
    }
}
