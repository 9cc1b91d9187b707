package io.vigil.scoring.zone;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import java.time.Duration;
import java.time.Instant;

/**
 * One track's stay in one zone.
 *
 * @param trackId of the track that was last seen; a stay can outlive its track
 * @param anchor where it was last seen
 */
public record Presence(
        String zoneId,
        String sessionId,
        long trackId,
        String className,
        String objectType,
        Instant enteredAt,
        Instant seenAt,
        Point anchor) {

    static Presence begin(Zone zone, SeenFrame frame, SeenObject object, long trackId) {
        return new Presence(
                zone.id(),
                frame.sessionId(),
                trackId,
                object.className(),
                object.objectType(),
                frame.at(),
                frame.at(),
                Anchor.of(object));
    }

    Presence goesOn(SeenFrame frame, SeenObject object, long track) {
        return new Presence(
                zoneId,
                frame.sessionId(),
                track,
                object.className(),
                object.objectType(),
                enteredAt,
                frame.at(),
                Anchor.of(object));
    }

    boolean isOf(SeenFrame frame, long track) {
        return trackId == track && sessionId.equals(frame.sessionId());
    }

    /** From entering to last being seen: time in which nobody looked is not counted. */
    public Duration dwell() {
        return Duration.between(enteredAt, seenAt);
    }
}
