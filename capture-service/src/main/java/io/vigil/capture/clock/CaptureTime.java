package io.vigil.capture.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a picture was taken, and how that is known.
 *
 * @param at never before that of the session's picture before it
 * @param receivedAt when capture had decoded it, by capture's own clock
 * @param skew the camera's clock minus capture's own, or null where the camera tells no time
 */
public record CaptureTime(
        Instant at,
        Instant receivedAt,
        Clock clock,
        @Nullable Duration skew) {

    /** What {@link CaptureTime#at} was read from. */
    public enum Clock {
        CAMERA,
        ARRIVAL;

        /** The word that topics use. */
        public String word() {
            return this == CAMERA ? "camera" : "arrival";
        }
    }
}
