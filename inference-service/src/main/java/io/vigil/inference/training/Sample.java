package io.vigil.inference.training;

/**
 * A window of keypoints and what it shows.
 *
 * @param window as {@code PoseWindow} makes it
 * @param action in the words of {@link ClipCatalogue}
 * @param clip the recording, or the real person's track, that it was taken from
 * @param source of the clip; samples of one source are never on both sides of a split
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Sample(float[] window, String action, String clip, String source) {}
