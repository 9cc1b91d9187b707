package io.vigil.scoring.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Whom a sample is about.
 *
 * @param subjectId the enrolled subject; null: the camera as a whole
 */
public record Observed(
        String tenant, String cameraId, @Nullable String subjectId) {

    /** The subject id, or {@code camera:} and the camera id. */
    public String key() {
        return subjectId == null ? "camera:" + cameraId : subjectId;
    }
}
