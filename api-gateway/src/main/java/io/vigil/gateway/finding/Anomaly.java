package io.vigil.gateway.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly that somebody should look at.
 *
 * @param anomalyType null only where a model outside reported what the camera's policy does not allow
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param riskScore 0-1
 * @param indicators what spoke for it
 * @param baselineDeviation |z|
 * @param beganAt capture time, as at is
 */
public record Anomaly(
        String id,
        String cameraId,
        @Nullable String subjectId,
        @Nullable Long trackId,
        @Nullable String anomalyType,
        String severity,
        float riskScore,
        List<String> indicators,
        String reasoning,
        @Nullable Float baselineDeviation,
        Instant beganAt,
        Instant at,
        @Nullable String frameId,
        String ruleVersion,
        List<Model> models,
        @Nullable Reported reported)
        implements Finding {}
