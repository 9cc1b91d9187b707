package io.vigil.capture.sight;

import org.jspecify.annotations.Nullable;

/**
 * Tells a picture that is repeated from a scene in which nothing moves. One thread.
 *
 * <p>Between two keyframes an encoder may copy a still scene without a change, so these tell nothing. A keyframe is coded
 * anew, and a sensor's noise makes it differ from the last somewhere; where three in a row are the same to the pixel, over
 * {@link #LASTING_MS}, and nothing moved between them, there was nothing new to code. What a camera writes at its top and
 * bottom, such as a clock, may change.
 */
final class Repetition {
    private static final int KEYFRAMES = 2;
    private static final long LASTING_MS = 5_500;

    /** Share of points that must change, by how many levels, for something to have moved. */
    private static final double MOVED = 0.01;

    private static final int LEVELS = 8;

    private @Nullable Look key;
    private boolean moved;
    private int repeats;
    private long since;

    void see(Look look, long atMs) {
        Look before = key;
        if (!look.keyframe()) {
            if (before != null && look.colours().changed(before.colours(), LEVELS) >= MOVED) {
                moved = true;
                repeats = 0;
            }
            return;
        }
        boolean again = before != null && !moved && look.grain().repeats(before.grain());
        repeats = again ? repeats + 1 : 0;
        since = again ? since : atMs;
        moved = false;
        key = look;
    }

    /** Whether the last keyframe was as the one before, so that it is worth looking between them. */
    boolean isSuspected() {
        return repeats > 0;
    }

    boolean isCertain(long atMs) {
        return repeats >= KEYFRAMES && atMs - since >= LASTING_MS;
    }

    int repeats() {
        return repeats;
    }

    void forget() {
        key = null;
        moved = false;
        repeats = 0;
    }
}
