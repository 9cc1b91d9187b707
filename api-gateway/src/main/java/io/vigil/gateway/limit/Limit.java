package io.vigil.gateway.limit;

import io.vigil.gateway.LimitSettings.Rate;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** One limit with its name, as callers are told of it (draft-ietf-httpapi-ratelimit-headers-10). */
final class Limit {
    private static final long SECOND = 1_000_000_000;

    private final String name;
    private final String policy;
    private final @Nullable TokenBuckets buckets;

    Limit(String name, Rate rate, int remembered, Clock clock) {
        this.name = name;
        this.buckets = rate.isOn() ? new TokenBuckets(rate, remembered, clock) : null;
        long window = rate.isOn() ? Math.max(1, (long) Math.ceil(rate.burst() / rate.perSecond())) : 0;
        this.policy = "\"" + name + "\";q=" + rate.burst() + ";w=" + window;
    }

    /** Counts one request; the answer tells of the limit where it is passed. Fails with {@link TooMany}. */
    void count(long key, HttpHeaders answer) {
        count(key, answer, false);
    }

    /** Counts one request, and says in the answer what is left. Fails with {@link TooMany}. */
    void countAndTell(long key, HttpHeaders answer) {
        count(key, answer, true);
    }

    private void count(long key, HttpHeaders answer, boolean telling) {
        if (buckets == null) {
            return;
        }
        long untilFull = buckets.take(key);
        if (untilFull < 0) {
            tell(answer, 0, -untilFull);
            throw new TooMany("more requests than the limit '" + name + "' allows", Duration.ofNanos(-untilFull));
        }
        if (telling) {
            tell(answer, buckets.left(untilFull), untilFull);
        }
    }

    private void tell(HttpHeaders answer, long left, long until) {
        answer.add("RateLimit-Policy", policy);
        answer.add("RateLimit", "\"" + name + "\";r=" + left + ";t=" + (until + SECOND - 1) / SECOND);
    }
}
