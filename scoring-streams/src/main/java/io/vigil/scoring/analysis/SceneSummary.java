package io.vigil.scoring.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a camera's scene was, compared with its own history.
 *
 * @param aiStatus IDLE, MOTION or ALERT
 * @param anomalyType the type raised last, or null
 * @param reasoning which features, and how far from what is usual
 * @param baselineDeviation |z| of the feature furthest from its baseline, or null while there is none
 * @param features the window's own, by name
 */
public record SceneSummary(
        String aiStatus,
        @Nullable String anomalyType,
        String reasoning,
        @Nullable Double baselineDeviation,
        boolean learningComplete,
        Map<String, Double> features) {

    public SceneSummary {
        features = Collections.unmodifiableMap(new TreeMap<>(features)); // in one order on every replay
    }
}
