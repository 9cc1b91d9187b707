package io.vigil.scoring.rule;

import io.vigil.scoring.line.Side;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a finding; those that its rule does not take are null.
 *
 * @param side of a line crossing
 * @param count how many were inside, at most
 * @param speed picture widths a second, the highest
 * @param dwell how long so far
 */
public record Measure(
        @Nullable Side side,
        @Nullable Integer count,
        @Nullable Double speed,
        @Nullable Duration dwell) {
    public static final Measure NONE = new Measure(null, null, null, null);

    public static Measure of(Side side) {
        return new Measure(side, null, null, null);
    }

    public static Measure ofCount(int count) {
        return new Measure(null, count, null, null);
    }

    public static Measure ofSpeed(double speed) {
        return new Measure(null, null, speed, null);
    }

    public static Measure of(Duration dwell) {
        return new Measure(null, null, null, dwell);
    }
}
