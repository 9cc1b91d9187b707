package io.vigil.scoring.stream;

import io.vigil.scoring.frame.Implausible;
import org.jspecify.annotations.Nullable;

/** A record's key decides its partition, so it must be the camera that the value speaks of. */
final class CameraKey {

    private CameraKey() {}

    /** @throws Implausible where it is not */
    static void check(@Nullable String key, String cameraId) {
        if (!cameraId.equals(key)) {
            throw new Implausible("key " + key + " for a record of camera " + cameraId);
        }
    }
}
