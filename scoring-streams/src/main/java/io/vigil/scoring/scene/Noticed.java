package io.vigil.scoring.scene;

/**
 * What a rule of a zone or a line noticed.
 *
 * @param type what it means for the scene
 * @param phase whether it began, ended, or has no length
 * @param key of what it is about: its end has the same
 */
public record Noticed(AnomalyType type, Phase phase, String key, Cause cause) {

    /** Where it stands. */
    public enum Phase {
        BEGAN,
        ENDED,
        MOMENTARY
    }
}
