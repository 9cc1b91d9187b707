package io.vigil.scoring.scene;

/** What a camera's scene is like now. */
public enum AiStatus {
    IDLE,
    MOTION,
    ALERT
}
