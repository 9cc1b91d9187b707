package io.vigil.gateway.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour that stood out.
 *
 * <p>Type, category and confidence are null only where a model outside reported what the camera's policy does not allow.
 *
 * @param category emotional, behavioral or physical
 * @param confidence 0-1, above 0.8
 * @param deviation 0-1, from the subject's baseline; null while that is not ready
 * @param context emotion, posture, gaze and movement, in words
 */
public record Behavior(
        String id,
        String cameraId,
        @Nullable String subjectId,
        @Nullable Long trackId,
        @Nullable String detectionType,
        @Nullable String category,
        @Nullable Float confidence,
        @Nullable Float deviation,
        Instant at,
        Map<String, String> context,
        float riskScore,
        String riskLevel,
        @Nullable String frameId,
        String ruleVersion,
        List<Model> models,
        @Nullable Reported reported)
        implements Finding {}
