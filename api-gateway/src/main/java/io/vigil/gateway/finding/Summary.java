package io.vigil.gateway.finding;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that a model outside sums up: of a batch of frames, or of a subject's baseline. Kept as they are told; Vigil's own
 * baselines are made of what it sees itself.
 *
 * @param kind batch_complete or baseline_update
 * @param subjectId null for a batch
 * @param figures by name
 */
public record Summary(
        String id,
        String cameraId,
        @Nullable String subjectId,
        Instant at,
        String kind,
        Map<String, Float> figures,
        Reported reported)
        implements Finding {}
