package io.vigil.gateway.policy;

import io.vigil.gateway.camera.CameraPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera's policy with who made it so.
 *
 * @param by the caller's name, or null where nobody decided anything yet
 * @param at when, or null likewise
 */
record Decision(
        CameraPolicy policy, @Nullable String by, @Nullable Instant at) {

    /** Nobody said anything. */
    static final Decision NONE = new Decision(CameraPolicy.CLOSED, null, null);
}
