package io.vigil.inference.analysis;

import io.vigil.inference.picture.Picture;

/**
 * A picture, and what may be asked of it.
 *
 * @param affect whether emotion and gaze may be inferred
 */
public record Look(Picture picture, boolean affect) {}
