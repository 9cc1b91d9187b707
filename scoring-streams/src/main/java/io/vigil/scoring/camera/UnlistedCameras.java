package io.vigil.scoring.camera;

import io.vigil.scoring.frame.Implausible;
import org.jspecify.annotations.Nullable;

/** What becomes of the frames of a camera that the catalogue does not list. */
public enum UnlistedCameras {
    /** They are scored as any other's: the catalogue may come later, or not at all where a log is played again. */
    SCORE,
    /** They are put to the dead letters. */
    REFUSE;

    /** @throws Implausible where the camera has to be listed, and is not */
    public void check(String cameraId, @Nullable Listing listing) {
        if (this == REFUSE && listing == null) {
            throw new Implausible("a frame of camera " + cameraId + ", which no record of vigil.cameras.v1 names");
        }
    }
}
