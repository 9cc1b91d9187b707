package io.vigil.scoring.health;

import java.time.Duration;
import java.time.Instant;

/**
 * Of the frames captured so far, those that have had time enough to meet their end. Two marks are enough: what was
 * captured at the last one is due when the next is set.
 *
 * @param markedAt when the last mark was set
 * @param marked frames captured until then
 * @param frames that are due
 */
public record Due(Instant markedAt, long marked, long frames) {
    public static final Due NONE = new Due(Instant.EPOCH, 0, 0);

    /** @param after how long a frame may take to meet its end; it is due after so long, and before twice as long */
    Due at(Instant now, long captured, Duration after) {
        boolean time = Duration.between(markedAt, now).compareTo(after) >= 0;
        return time || now.isBefore(markedAt) ? new Due(now, captured, marked) : this;
    }
}
