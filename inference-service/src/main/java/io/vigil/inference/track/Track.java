package io.vigil.inference.track;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectType;
import java.time.Duration;
import java.time.Instant;

/** One object over time: where it was last, how fast it moves, how often it was seen. */
final class Track {

    /** Weight of the newest motion against the one so far. */
    private static final float SWIFTNESS = 0.5f;

    /** Motion is not extrapolated further: nobody walks straight on for long. */
    private static final float FARTHEST_SECONDS = 0.8f;

    private final long id;
    private FoundObject last;
    private Instant seenAt;
    private float perSecondX;
    private float perSecondY;
    private int sightings = 1;

    Track(long id, FoundObject first, Instant seenAt) {
        this.id = id;
        this.last = first;
        this.seenAt = seenAt;
    }

    long id() {
        return id;
    }

    Box box() {
        return last.box();
    }

    boolean isConfirmed(TrackingRules rules) {
        return sightings >= rules.confirmations();
    }

    /** A tentative track is given up sooner, since most of them are noise. */
    boolean isOver(Instant now, TrackingRules rules) {
        Duration patience = isConfirmed(rules) ? rules.keep() : rules.keep().dividedBy(4);
        return Duration.between(seenAt, now).compareTo(patience) > 0;
    }

    /** Cars become trucks from one picture to the next, but never people. */
    boolean canBe(FoundObject found) {
        ObjectType type = last.category().type();
        return type == found.category().type() && (type != ObjectType.OTHER || last.category() == found.category());
    }

    /** Where the object should be now if it went on as before. */
    Box expectedAt(Instant now) {
        float seconds = Math.min(FARTHEST_SECONDS, Math.max(0, secondsUntil(now)));
        return last.box().moved(perSecondX * seconds, perSecondY * seconds);
    }

    void see(FoundObject found, Instant now) {
        float seconds = secondsUntil(now);
        if (seconds > 0) {
            Point from = last.box().centre();
            Point to = found.box().centre();
            perSecondX += SWIFTNESS * ((to.x() - from.x()) / seconds - perSecondX);
            perSecondY += SWIFTNESS * ((to.y() - from.y()) / seconds - perSecondY);
            seenAt = now;
        }
        last = found;
        sightings++;
    }

    private float secondsUntil(Instant now) {
        return Duration.between(seenAt, now).toMillis() / 1000f;
    }
}
