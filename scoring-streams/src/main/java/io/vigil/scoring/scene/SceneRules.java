package io.vigil.scoring.scene;

/**
 * What decides over scenes.
 *
 * @param version names this set, in every alert
 * @param movingFrom motion from which a scene is not idle, in picture widths a second
 */
public record SceneRules(String version, Learning learning, Alerting alert, Floors floor, double movingFrom) {}
