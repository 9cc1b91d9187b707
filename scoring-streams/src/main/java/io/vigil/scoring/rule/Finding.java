package io.vigil.scoring.rule;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired, began or ended.
 *
 * @param at when it did, by capture time
 * @param measure what was measured
 * @param frame the frame that showed it, or null where time alone was the cause
 */
public record Finding(
        Occurrence occurrence,
        Phase phase,
        Instant at,
        Measure measure,
        @Nullable SeenFrame frame) {

    /** Where an occurrence stands. */
    public enum Phase {
        BEGAN,
        ENDED,
        /** It has no length. */
        MOMENTARY
    }

    /** The same on every replay, and no other finding's. */
    public String id(String cameraId) {
        return occurrence.id(cameraId, phase);
    }
}
