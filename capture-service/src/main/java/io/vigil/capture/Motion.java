package io.vigil.capture;

import static io.vigil.capture.CaptureProperties.check;

import io.vigil.capture.motion.Gating;
import java.time.Duration;

/**
 * When pictures are held back, because nothing moves.
 *
 * @param gate whether they are, for cameras of which nothing is said
 * @param heartbeat longest time between two sampled pictures
 * @param linger how long after motion all are sampled
 */
public record Motion(boolean gate, Duration heartbeat, Duration linger) {
    public Motion {
        String range = "a duration from 200ms to 1m, such as 1s";
        check(isBetween(heartbeat, 200, 60_000), "motion.heartbeat", heartbeat, range);
        check(isBetween(linger, 0, 600_000), "motion.linger", linger, "a duration up to 10m, such as 3s");
    }

    private static boolean isBetween(Duration value, long leastMs, long mostMs) {
        return value.toMillis() >= leastMs && value.toMillis() <= mostMs;
    }

    Gating gating() {
        return new Gating(gate, heartbeat, linger);
    }
}
