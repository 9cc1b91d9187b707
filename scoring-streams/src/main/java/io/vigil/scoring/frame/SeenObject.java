package io.vigil.scoring.frame;

import org.jspecify.annotations.Nullable;

/**
 * An object found in a frame.
 *
 * @param className COCO category name
 * @param objectType ONVIF object type
 * @param trackId stable within the session, or null while the track is tentative
 */
public record SeenObject(
        String className,
        String objectType,
        double confidence,
        Box box,
        @Nullable Long trackId) {

    /** @throws Implausible where the confidence is not within 0-1 */
    public SeenObject {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new Implausible("a confidence of " + confidence + " for a " + className);
        }
    }
}
