package io.vigil.scoring.scene;

import java.time.Duration;
import java.time.Instant;

/**
 * Something out of the ordinary.
 *
 * @param since when it began
 * @param heldAt when it last held
 * @param raised whether it has lasted long enough to be an alert
 * @param told whether readers were told of it
 */
public record Alarm(AnomalyType type, Instant since, Instant heldAt, boolean raised, boolean told, Cause cause) {

    static Alarm begin(AnomalyType type, Instant since, Cause cause) {
        return new Alarm(type, since, since, false, false, cause);
    }

    /** Frames and whole seconds speak by turns, so an earlier word may come after a later one. */
    Alarm holds(Instant at, Cause now) {
        return new Alarm(type, since, at.isAfter(heldAt) ? at : heldAt, raised, told, now);
    }

    Alarm raise() {
        return new Alarm(type, since, heldAt, true, told, cause);
    }

    Alarm tell() {
        return new Alarm(type, since, heldAt, raised, true, cause);
    }

    /** Whether it has not held for so long that it is over. */
    boolean ceased(Instant at, Alerting alerting) {
        Duration patience = raised ? alerting.calmFor() : alerting.slack(type);
        return Duration.between(heldAt, at).compareTo(patience) >= 0;
    }

    boolean lasts(Alerting alerting) {
        return raised || Duration.between(since, heldAt).compareTo(alerting.lasting(type)) >= 0;
    }
}
