package io.vigil.scoring.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a finding; those that its rule does not take are null.
 *
 * @param direction of a line crossing: left or right, seen from the line's first point towards its last
 * @param count how many were inside
 * @param speed picture widths a second
 * @param dwell how long so far
 */
public record Measure(
        @Nullable String direction,
        @Nullable Integer count,
        @Nullable Double speed,
        @Nullable Duration dwell) {
    public static final Measure NONE = new Measure(null, null, null, null);

    static Measure of(Duration dwell) {
        return new Measure(null, null, null, dwell);
    }
}
