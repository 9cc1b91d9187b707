package io.vigil.scoring.zone;

import io.vigil.scoring.frame.Implausible;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a zone bears.
 *
 * @param restricted whether presence alone is suspicious (ONVIF ObjectsInside)
 * @param loiteringAfter a stay this long is loitering (ONVIF LoiteringDetector); null means never
 * @param crowdFrom this many inside at once are a crowd; null means never
 * @param speedLimit picture widths a second; null means none
 * @param way the one way, degrees clockwise from the picture's top; null means any
 */
public record Limits(
        boolean restricted,
        @Nullable Duration loiteringAfter,
        @Nullable Integer crowdFrom,
        @Nullable Double speedLimit,
        @Nullable Double way) {
    /** Bears everything. */
    public static final Limits NONE = new Limits(false, null, null, null, null);

    /** @throws Implausible for a limit that is not positive, or a way that is no direction */
    public Limits {
        if (loiteringAfter != null && (loiteringAfter.isZero() || loiteringAfter.isNegative())) {
            throw new Implausible("a zone that calls a stay of " + loiteringAfter + " loitering");
        }
        if (crowdFrom != null && crowdFrom < 1) {
            throw new Implausible("a zone that calls " + crowdFrom + " a crowd");
        }
        if (speedLimit != null && !(speedLimit > 0 && speedLimit < Double.POSITIVE_INFINITY)) {
            throw new Implausible("a zone with a speed limit of " + speedLimit);
        }
        if (way != null && !(way >= 0 && way <= 360)) {
            throw new Implausible("a zone whose way is " + way + " degrees: it is 0 to 360");
        }
    }

    /** Whether somebody's speed or heading matters. */
    boolean measureMotion() {
        return speedLimit != null || way != null;
    }
}
