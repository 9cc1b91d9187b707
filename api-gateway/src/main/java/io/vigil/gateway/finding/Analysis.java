package io.vigil.gateway.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a window of a camera's frames says of the camera, or of a subject in it.
 *
 * @param subjectId the enrolled subject; null: the camera as a whole
 * @param at the window's end
 * @param frames scored in the window
 * @param people most tracked people at once; null where a model outside does not say
 * @param indicators 0-1 by name; null where the camera's policy does not allow affect, or no face could be read
 * @param baselineDeviation |z| of the indicator furthest from the subject's baseline; null while that is not ready
 * @param deviation 0-1
 * @param anomaly 0-1, of the anomaly model
 * @param anomalies types raised in the window
 * @param scene of the camera as a whole only
 * @param riskScore 0-1
 * @param reported null where it is Vigil's own
 */
public record Analysis(
        String id,
        String cameraId,
        @Nullable String subjectId,
        Instant windowStart,
        Instant at,
        int frames,
        @Nullable Integer people,
        @Nullable Map<String, Float> indicators,
        @Nullable Float baselineDeviation,
        @Nullable Float deviation,
        boolean baselineReady,
        @Nullable String action,
        @Nullable Float actionConfidence,
        @Nullable Float anomaly,
        List<String> anomalies,
        @Nullable SceneStatus scene,
        float riskScore,
        String riskLevel,
        @Nullable String frameId,
        String ruleVersion,
        List<Model> models,
        @Nullable Reported reported)
        implements Finding {

    /**
     * How the scene is.
     *
     * @param aiStatus IDLE, MOTION or ALERT
     * @param reasoning which features, and how far from the camera's own history
     * @param baselineDeviation |z| of the feature furthest from it
     * @param features the window's own, by name
     */
    public record SceneStatus(
            String aiStatus,
            @Nullable String anomalyType,
            String reasoning,
            @Nullable Float baselineDeviation,
            boolean learningComplete,
            Map<String, Float> features) {}
}
