package io.vigil.scoring.rule;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired, began or ended.
 *
 * @param id the same on every replay, and no other finding's
 * @param at when it did, by capture time
 * @param phase whether it began, ended, or has no length
 * @param suspect who did it, as when it began; null for a crowd
 * @param measure what was measured
 * @param frame the frame that showed it, or null where time alone was the cause
 */
public record Finding(
        String id,
        Instant at,
        Rule rule,
        Phase phase,
        Place place,
        @Nullable Suspect suspect,
        Measure measure,
        @Nullable SeenFrame frame) {

    /** Where a finding stands. */
    public enum Phase {
        BEGAN,
        ENDED,
        MOMENTARY
    }
}
