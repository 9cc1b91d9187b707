package io.vigil.capture.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a camera's clock is ahead of ours. What is observed is that minus the time a picture was under way, so the
 * largest of a while, that of the quickest picture, is nearest to it. Not thread-safe.
 */
final class Skew {
    /** Two of these are looked back on, so that a drift is followed within a minute. */
    private static final Duration WHILE = Duration.ofSeconds(30);

    /** A picture is hardly ever under way for longer: a clock so far from what it was has been set. */
    private static final Duration SET = Duration.ofSeconds(10);

    private @Nullable Instant since;
    private @Nullable Duration before;
    private @Nullable Duration current;

    /** @return the skew as it is known with this observation */
    Duration observe(Duration observed, Instant now) {
        Duration known = largest(before, current);
        if (known == null || known.minus(observed).abs().compareTo(SET) > 0) {
            before = null;
            current = observed;
            since = now;
            return observed;
        }
        if (since != null && now.isAfter(since.plus(WHILE))) {
            before = current;
            current = observed;
            since = now;
        } else {
            current = larger(current, observed);
        }
        return larger(before, larger(current, observed));
    }

    private static @Nullable Duration largest(@Nullable Duration one, @Nullable Duration other) {
        return other == null ? one : larger(one, other);
    }

    private static Duration larger(@Nullable Duration one, Duration other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}
