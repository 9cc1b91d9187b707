package io.vigil.inference.pipeline;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.track.Moment;
import java.time.Duration;
import java.time.Instant;

/** A frame without its picture: who took it and when. Sizes are the camera's, in pixels. */
record CapturedFrame(CameraKey camera, String frameId, Moment moment, int sourceWidth, int sourceHeight) {

    boolean isOlderThan(Duration limit, Instant now) {
        return Duration.between(moment.capturedAt(), now).compareTo(limit) > 0;
    }
}
