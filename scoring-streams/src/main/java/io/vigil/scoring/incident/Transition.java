package io.vigil.scoring.incident;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told.
 *
 * @param origin names the incident among the camera's
 * @param at capture time, or the clock's, or the reporter's, of the cause
 * @param before null when opened
 */
public record Transition(
        Kind kind,
        String origin,
        int revision,
        Instant at,
        @Nullable Incident before,
        Incident after,
        Cause cause) {

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

    static Transition opened(OpenIncident open, Instant at, Cause cause) {
        return new Transition(Kind.OPENED, open.origin(), open.revision(), at, null, open.told(), cause);
    }

    /** The next after what was told last. */
    static Transition next(Kind kind, OpenIncident open, Incident after, Instant at, Cause cause) {
        return new Transition(kind, open.origin(), open.revision() + 1, at, open.told(), after, cause);
    }
}
