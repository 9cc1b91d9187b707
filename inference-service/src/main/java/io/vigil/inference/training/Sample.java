package io.vigil.inference.training;

/**
 * A window of keypoints and what it shows.
 *
 * @param window as {@code PoseWindow} makes it
 * @param label index in {@link ClipCatalogue#LABELS}
 * @param clip the recording that it was taken from; samples of one clip are never on both sides of a split
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Sample(float[] window, int label, String clip, String source) {}
