package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.track.Moment;
import java.time.Duration;
import java.time.Instant;

/**
 * A frame without its picture: who took it and when.
 *
 * @param priority the camera's; the higher, the later it is given up
 * @param size of the camera's picture
 */
record CapturedFrame(CameraKey camera, String frameId, Moment moment, int priority, Size size) {

    /** Pixels. */
    record Size(int width, int height) {}

    boolean isOlderThan(Duration limit, Instant now) {
        return Duration.between(moment.capturedAt(), now).compareTo(limit) > 0;
    }
}
