package io.vigil.capture.file;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file's times, such that none goes back and no damaged one stops the file or makes it race. Not thread-safe. */
final class TimeLine {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

    private @Nullable Duration before;

    /**
     * How far the picture is from the one before it; zero for the first.
     *
     * @param position as the file has it
     * @param interval the usual step
     */
    Duration step(Duration position, Duration interval) {
        Duration last = before;
        before = position;
        if (last == null) {
            return Duration.ZERO;
        }
        Duration step = position.minus(last);
        boolean sound = !step.isNegative() && !step.isZero() && step.compareTo(LONGEST_STEP) <= 0;
        return sound ? step : interval;
    }
}
