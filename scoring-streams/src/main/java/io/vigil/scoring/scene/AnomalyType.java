package io.vigil.scoring.scene;

import java.util.Locale;

/** What a scene's alert is about. Where several hold at once, the first of them names the scene's status. */
public enum AnomalyType {
    SIGNAL_LOSS,
    INTRUSION,
    CROWDING,
    SUDDEN_MOTION,
    LOITERING,
    SCENE_CHANGE;

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
