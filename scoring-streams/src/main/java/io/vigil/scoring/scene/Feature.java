package io.vigil.scoring.scene;

import java.util.List;
import java.util.Locale;

/** What of a scene is compared with the camera's own history. */
public enum Feature {
    /** Path length of all tracks' anchors together, in picture widths a second. */
    MOTION,
    /** Tracked people in a frame, on average. */
    PEOPLE,
    /** Path length of a track's anchor, in picture widths a second, on average over the tracks. */
    SPEED,
    /** Score of the anomaly model, 0-1: its reconstruction error against its threshold. */
    ERROR;

    static final List<Feature> ALL = List.of(values());

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
