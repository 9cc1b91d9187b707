package io.vigil.gateway.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour that stood out.
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
        String detectionType,
        String category,
        float confidence,
        @Nullable Float deviation,
        Instant at,
        Map<String, String> context,
        float riskScore,
        String riskLevel,
        @Nullable String frameId,
        String ruleVersion,
        List<Model> models)
        implements Finding {}
