package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreachable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubling up to a limit, give or take a fifth. Not thread-safe. */
public final class Backoff {
    private static final double JITTER = 0.2;
    /** With an attempt that hangs for five seconds, a camera that works again is back within ten. */
    private static final Duration LONGEST_WHERE_SOMEBODY_LISTENS = Duration.ofSeconds(4);

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    public Duration next() {
        Duration base = next;
        Duration doubled = base.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return jittered(base, 1 - JITTER);
    }

    /**
     * By what the last attempt came to. Where nobody listens it is a lookout that ends the rest early; where somebody does,
     * only another attempt tells whether all is well. Wrong credentials are never tried again before the longest rest is
     * over: cameras lock out who tries often.
     */
    public Duration after(CameraState state) {
        if (state instanceof Unauthorised) {
            return jittered(longest, 1);
        }
        boolean nobodyListens = state instanceof Refused || state instanceof Unreachable;
        if (!nobodyListens && next.compareTo(LONGEST_WHERE_SOMEBODY_LISTENS) > 0) {
            return jittered(LONGEST_WHERE_SOMEBODY_LISTENS, 1 - JITTER);
        }
        return next();
    }

    private Duration jittered(Duration base, double least) {
        return Duration.ofNanos(Math.round(base.toNanos() * (least + 2 * JITTER * random.nextDouble())));
    }

    public void reset() {
        next = first;
    }
}
