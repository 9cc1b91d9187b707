package io.vigil.capture.camera;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Picks pictures: every Nth, or so that on average no more than the wanted rate passes, evenly. Not thread-safe. */
final class Sampler {
    private final Duration period;
    private final Duration tolerance;
    private final int everyNth;
    private int passed;
    private @Nullable Instant due;

    Sampler(Sampling sampling) {
        this.period = Duration.ofNanos(Math.round(1e9 / sampling.framesPerSecond()));
        this.tolerance = period.dividedBy(10);
        this.everyNth = sampling.everyNth();
    }

    /** @param framesPerSecond above 0 */
    Sampler(double framesPerSecond) {
        this(Sampling.perSecond(framesPerSecond));
    }

    /** Whether the picture taken now is wanted. A clock that was set does not stop the sampling. */
    boolean wants(Instant now) {
        if (everyNth > 0) {
            passed = (passed + 1) % everyNth;
            return passed == 0;
        }
        Instant expected = due;
        if (expected == null || expected.isAfter(now.plus(period.multipliedBy(2)))) {
            due = now.plus(period);
            return true;
        }
        if (now.plus(tolerance).isBefore(expected)) {
            return false;
        }
        boolean late = now.isAfter(expected.plus(period));
        due = late ? now.plus(period) : expected.plus(period);
        return true;
    }
}
