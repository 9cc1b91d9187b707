package io.vigil.capture.video;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a clip's pictures are due. Follows the clip's own times, but lets no damaged one stop the clip or make it race. Not
 * thread-safe.
 */
final class Pace {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_LAG = Duration.ofSeconds(1);

    private @Nullable Duration before;
    private long due;

    /**
     * @param position the picture's, on the clip's time line
     * @param interval the usual step
     * @param now a monotonic reading in nanoseconds
     * @return how long to wait before showing it; zero or less: not at all
     */
    Duration untilDue(Duration position, Duration interval, long now) {
        Duration last = before;
        before = position;
        if (last == null) {
            due = now;
            return Duration.ZERO;
        }
        Duration step = position.minus(last);
        boolean sound = !step.isNegative() && !step.isZero() && step.compareTo(LONGEST_STEP) <= 0;
        due += (sound ? step : interval).toNanos();
        if (now - due > LONGEST_LAG.toNanos()) {
            due = now;
        }
        return Duration.ofNanos(due - now);
    }
}
