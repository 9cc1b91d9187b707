package io.vigil.capture.camera;

import io.vigil.capture.mask.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What is particular in how one camera's pictures are treated.
 *
 * @param masks what is blacked out before a picture leaves capture
 * @param motionGate whether fewer pictures are sampled while nothing moves; null is the service's default
 */
public record Handling(Masks masks, @Nullable Boolean motionGate) {

    /** Nothing particular. */
    public static final Handling USUAL = new Handling(Masks.NONE, null);
}
