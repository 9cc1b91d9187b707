package io.vigil.scoring.frame;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Refuses times that cannot be. What the time is, is known from the log alone (ticks, and the records before), never
 * from the machine's clock, so that a replay refuses the same records.
 *
 * @param ahead how far beyond the latest known time a record may be
 */
public record TimeGuard(Duration ahead) {
    /** Before any of our cameras: a clock that was never set. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Passes a time that can be.
     *
     * @param known the latest time that the log vouches for, or null at its very beginning
     * @throws Implausible for a time before 2000, after 2200 or too far ahead of the known one
     */
    public void check(Instant at, @Nullable Instant known) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new Implausible("a time of " + at + ": is that machine's clock set?");
        }
        if (known != null && at.isAfter(known.plus(ahead))) {
            throw new Implausible("a time of " + at + ", more than " + ahead + " ahead of the log's " + known);
        }
    }
}
