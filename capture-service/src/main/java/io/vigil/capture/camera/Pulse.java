package io.vigil.capture.camera;

import io.vigil.capture.clock.CaptureTime;
import org.jspecify.annotations.Nullable;

/**
 * How a camera's stream goes now.
 *
 * @param decodedPerSecond pictures really decoded, over the last seconds; null until that is known
 * @param still whether pictures are held back, because nothing moves
 * @param latest when the last picture was taken, and how that is known; null without a connection
 */
public record Pulse(
        @Nullable Float decodedPerSecond,
        boolean still,
        @Nullable CaptureTime latest) {

    /** Of a camera to which there is no connection. */
    static final Pulse NONE = new Pulse(null, false, null);
}
