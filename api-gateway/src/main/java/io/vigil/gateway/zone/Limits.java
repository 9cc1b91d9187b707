package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From where on what happens in a zone is suspicious. Null is no limit.
 *
 * @param loiteringAfter a stay this long is loitering
 * @param crowdFrom this many inside at once is crowding
 * @param speedLimit picture widths a second
 * @param way the one way to go, degrees clockwise from the picture's top, 0 to less than 360
 */
public record Limits(
        @Nullable Duration loiteringAfter,
        @Nullable Integer crowdFrom,
        @Nullable Double speedLimit,
        @Nullable Double way) {
    private static final Duration LONGEST_STAY = Duration.ofDays(1);
    private static final int LARGEST_CROWD = 1_000;
    private static final double FASTEST = 100;

    public static final Limits NONE = new Limits(null, null, null, null);

    public Limits {
        if (loiteringAfter != null && (!isPositive(loiteringAfter) || loiteringAfter.compareTo(LONGEST_STAY) > 0)) {
            throw new InvalidField("loiteringAfterSeconds", "use more than 0 and at most 86400, or null for never");
        }
        if (crowdFrom != null && (crowdFrom < 2 || crowdFrom > LARGEST_CROWD)) {
            throw new InvalidField("crowdFrom", "use 2 to " + LARGEST_CROWD + ", or null for never");
        }
        if (speedLimit != null && !(speedLimit >= 0.001 && speedLimit <= FASTEST)) {
            throw new InvalidField("speedLimit", "use 0.001 to 100 picture widths a second, or null for none");
        }
        if (way != null && !(way >= 0 && way.floatValue() < 360)) { // topics carry floats
            throw new InvalidField("way", "use 0 to less than 360 degrees clockwise from the top, or null for any");
        }
    }

    public static Limits loiteringAfter(Duration stay) {
        return new Limits(stay, null, null, null);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
