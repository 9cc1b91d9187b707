package io.vigil.scoring.scene;

import java.time.Duration;

/**
 * When a scene is an alert.
 *
 * @param from deviations from which a feature is out of the ordinary
 * @param calmBelow deviations below which it is ordinary again, and beyond which a second counts no further in the history
 * @param sustained how long it must last
 * @param calmFor how long it must be ordinary for the alert to be over
 * @param coolDown between two alerts of one type
 * @param changeAfter how long a scene must be out of the ordinary to be called changed
 * @param signalLostAfter without a frame
 * @param crowdFrom the fewest people who are a crowd, however unusual
 */
public record Alerting(
        double from,
        double calmBelow,
        Duration sustained,
        Duration calmFor,
        Duration coolDown,
        Duration changeAfter,
        Duration signalLostAfter,
        int crowdFrom) {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** How long a condition must hold. */
    Duration lasting(AnomalyType type) {
        return switch (type) {
            case SCENE_CHANGE -> changeAfter;
            case SIGNAL_LOSS -> Duration.ZERO;
            default -> sustained;
        };
    }

    /** For how long a condition may fail to hold before it is an alert: a change of scene is judged over minutes. */
    Duration slack(AnomalyType type) {
        return type == AnomalyType.SCENE_CHANGE ? calmFor : A_SECOND;
    }

    /** How sure an alert is, 0-1: a half where it begins, as with the anomaly model's own score. */
    double certainty(double deviations) {
        return deviations / (deviations + from);
    }
}
