package io.vigil.scoring.incident;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told.
 *
 * @param at capture time, or the clock's, of the cause
 * @param before null when opened
 * @param frame the cause, or null where time alone was
 */
public record Transition(
        Kind kind,
        int revision,
        Instant at,
        @Nullable Incident before,
        Incident after,
        @Nullable SeenFrame frame) {

    /** What happened to the incident. */
    public enum Kind {
        OPENED,
        UPDATED,
        CONFIRMED,
        CLEARED;

        /** The word that topics use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
