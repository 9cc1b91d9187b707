package io.vigil.gateway.limit;

import io.vigil.gateway.LimitSettings.Rate;
import java.time.Clock;

/**
 * A token bucket for each key. Of a bucket only the time at which it is full again is kept (the generic cell rate
 * algorithm of ITU-T I.371): taking a token moves it on by what one token takes to come back, and a bucket is empty where
 * it is a whole bucket's time away. Times are nanoseconds since 1970, as fine as the clock's milliseconds.
 */
final class TokenBuckets {
    private static final double NANOS = 1e9;

    private final Slots full;
    private final Clock clock;
    private final long token;
    private final long bucket;

    TokenBuckets(Rate rate, int remembered, Clock clock) {
        this.full = new Slots(remembered);
        this.clock = clock;
        this.token = Math.max(1, Math.round(NANOS / rate.perSecond()));
        this.bucket = token * rate.burst();
    }

    /**
     * Takes a token where there is one. Allocates nothing.
     *
     * @return nanoseconds until the bucket is full again, 0 or more; or, where there was no token, less than 0: minus the
     *     nanoseconds until there is one
     */
    long take(long key) {
        long now = clock.millis() * 1_000_000;
        int slot = full.taken(key);
        while (true) {
            long seen = full.get(slot);
            // a clock that was set back must not close the door for as long as it was wrong
            long from = Math.min(Math.max(seen, now), now + bucket);
            long next = from + token;
            if (next - now <= bucket) {
                if (full.replace(slot, seen, next)) {
                    return next - now;
                }
            } else if (seen <= from || full.replace(slot, seen, from)) {
                return now + bucket - next;
            }
        }
    }

    /** How many tokens are left in a bucket that is full again after so many nanoseconds. */
    long left(long untilFull) {
        return Math.max(0, bucket - untilFull) / token;
    }
}
