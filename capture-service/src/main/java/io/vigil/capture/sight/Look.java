package io.vigil.capture.sight;

/**
 * What is kept of a picture to judge its condition, some 5 kB.
 *
 * @param keyframe whether it was coded without reference to others
 */
public record Look(boolean keyframe, Grain grain, Colours colours) {
    /** Smaller pictures have too few pixels to be judged by. */
    public static final int LEAST_WIDTH = 160;

    public static final int LEAST_HEIGHT = 90;

    /** @throws IllegalArgumentException where the picture is smaller than the least */
    public static Look of(Planes picture) {
        if (picture.width() < LEAST_WIDTH || picture.height() < LEAST_HEIGHT) {
            throw new IllegalArgumentException("too small to be judged");
        }
        return new Look(picture.keyframe(), Grain.of(picture), Colours.of(picture));
    }
}
