package io.vigil.gateway.policy;

import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** A policy as a caller wants it. */
record PolicyRequest(@Nullable Boolean affect, @Nullable String purpose) {

    /** Fails with {@link InvalidField}, which names the field. */
    CameraPolicy policy() {
        if (affect == null) {
            throw new InvalidField("affect", "say true to allow emotion and gaze, with a purpose, or false");
        }
        return new CameraPolicy(affect, purpose);
    }
}
