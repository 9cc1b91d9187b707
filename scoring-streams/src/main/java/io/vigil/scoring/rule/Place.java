package io.vigil.scoring.rule;

import org.jspecify.annotations.Nullable;

/**
 * The zone or line that a rule watches.
 *
 * @param restricted whether nobody may be in the zone, or cross the line
 */
public record Place(Kind kind, String id, boolean restricted) {

    /** What is drawn on the picture. */
    public enum Kind {
        ZONE,
        LINE
    }

    public static Place zone(String id, boolean restricted) {
        return new Place(Kind.ZONE, id, restricted);
    }

    public static Place line(String id, boolean restricted) {
        return new Place(Kind.LINE, id, restricted);
    }

    /** Null for a line. */
    public @Nullable String zoneId() {
        return kind == Kind.ZONE ? id : null;
    }

    /** Null for a zone. */
    public @Nullable String lineId() {
        return kind == Kind.LINE ? id : null;
    }
}
