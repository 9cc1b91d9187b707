package io.vigil.capture.video;

import io.vigil.capture.camera.CameraAddress;
import java.util.Optional;

/**
 * One way to get at video. It knows its addresses and what its answers mean; connecting, reading, waiting, stopping and
 * closing are {@link StreamSource}'s, once for all. Thread-safe.
 */
public interface Protocol {

    /** How to reach that address; nothing where it is another protocol's. */
    Optional<Approach> approach(CameraAddress address);
}
