package io.vigil.inference.pipeline;

import java.util.List;

/**
 * Frames on their way together.
 *
 * @param times of the batch's steps so far
 */
record Batch<T>(List<T> frames, StageTimes times) {

    Batch {
        frames = List.copyOf(frames);
    }
}
