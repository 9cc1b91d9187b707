package io.vigil.scoring.scene;

import org.jspecify.annotations.Nullable;

/**
 * The last second that is over.
 *
 * @param moving whether there was motion in it
 * @param furthest of its features from the camera's history, or null where none was compared
 */
public record LastSecond(
        Features features, boolean moving, @Nullable Deviation furthest) {
    static final LastSecond NONE = new LastSecond(Features.NONE, false, null);
}
