package io.vigil.scoring.rule;

import java.time.Duration;

/** How sure a stay of some length makes us. */
final class Ramp {
    private static final Duration RESTRICTED_SURE = Duration.ofSeconds(2);
    private static final Duration RESTRICTED_CERTAIN = Duration.ofSeconds(10);

    private Ramp() {}

    /** Straight from 0 to 0.8 when the limit is reached, then to 1 when twice the limit is. */
    static double loitering(Duration dwell, Duration limit) {
        double share = ratio(dwell, limit);
        return share < 1 ? 0.8 * share : Math.min(1, 0.8 + 0.2 * (share - 1));
    }

    /** 0.6 at once, straight to 0.8 at 2 s, then to 0.95 at 10 s. */
    static double restricted(Duration dwell) {
        if (dwell.compareTo(RESTRICTED_SURE) < 0) {
            return 0.6 + 0.2 * ratio(dwell, RESTRICTED_SURE);
        }
        double share = ratio(dwell.minus(RESTRICTED_SURE), RESTRICTED_CERTAIN.minus(RESTRICTED_SURE));
        return 0.8 + 0.15 * Math.min(1, share);
    }

    private static double ratio(Duration part, Duration whole) {
        return (double) part.toMillis() / whole.toMillis();
    }
}
