package io.vigil.capture.motion;

import java.time.Duration;

/**
 * How pictures are held back while nothing moves.
 *
 * @param usually whether they are, for cameras of which nothing is said
 * @param heartbeat longest time between two sampled pictures
 * @param linger how long after motion all are sampled
 */
public record Gating(boolean usually, Duration heartbeat, Duration linger) {

    /** Nothing is held back. */
    public static final Gating OFF = new Gating(false, Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** A gate for one camera. */
    public MotionGate gate() {
        return new MotionGate(heartbeat, linger);
    }
}
