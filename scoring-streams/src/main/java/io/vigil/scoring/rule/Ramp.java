package io.vigil.scoring.rule;

import java.time.Duration;

/** How sure what was measured makes us, 0-1. */
public final class Ramp {
    private static final Duration RESTRICTED_SURE = Duration.ofSeconds(2);
    private static final Duration RESTRICTED_CERTAIN = Duration.ofSeconds(10);
    private static final Duration CROSSED_SURE = Duration.ofSeconds(3);
    private static final Duration CROSSED_OVER = Duration.ofSeconds(6);

    private Ramp() {}

    /** Straight from 0 to 0.8 when the limit is reached, then to 1 when twice the limit is. */
    public static double loitering(Duration dwell, Duration limit) {
        double share = ratio(dwell, limit);
        return share < 1 ? 0.8 * share : Math.min(1, 0.8 + 0.2 * (share - 1));
    }

    /** 0.6 at once, straight to 0.8 at 2 s, then to 0.95 at 10 s. */
    public static double restricted(Duration dwell) {
        if (dwell.compareTo(RESTRICTED_SURE) < 0) {
            return 0.6 + 0.2 * ratio(dwell, RESTRICTED_SURE);
        }
        double share = ratio(dwell.minus(RESTRICTED_SURE), RESTRICTED_CERTAIN.minus(RESTRICTED_SURE));
        return 0.8 + 0.15 * Math.min(1, share);
    }

    /** Straight from 0 to 0.8 while the crowd lasts long enough to be one, then by its size to 1 at twice the limit. */
    public static double crowding(Duration lasted, Duration needed, int count, int limit) {
        if (lasted.compareTo(needed) < 0) {
            return 0.8 * ratio(lasted, needed);
        }
        return 0.8 + 0.2 * Math.min(1, (double) count / limit - 1);
    }

    /** 0.6 at the limit, straight to 0.8 at a quarter above it, then to 0.95 at twice the limit. */
    public static double speeding(double speed, double limit) {
        double share = speed / limit;
        return share < 1.25 ? 0.6 + 0.8 * (share - 1) : Math.min(0.95, 0.8 + 0.2 * (share - 1.25));
    }

    /** 0.6 at the distance that makes it certain, straight to 0.8 at twice, then to 0.95 at five times the distance. */
    public static double wrongWay(double moved, double distance) {
        double share = moved / distance;
        return share < 2 ? 0.6 + 0.2 * (share - 1) : Math.min(0.95, 0.8 + 0.05 * (share - 2));
    }

    /** 0.85 for 3 s after a crossing, then straight to 0.5 at 6 s, then 0. */
    public static double crossed(Duration ago) {
        if (ago.compareTo(CROSSED_SURE) <= 0) {
            return 0.85;
        }
        double share = ratio(ago.minus(CROSSED_SURE), CROSSED_OVER.minus(CROSSED_SURE));
        return share > 1 ? 0 : 0.85 - 0.35 * share;
    }

    private static double ratio(Duration part, Duration whole) {
        return (double) part.toMillis() / whole.toMillis();
    }
}
