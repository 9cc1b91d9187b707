package io.vigil.inference.comparison;

import java.util.HashSet;
import java.util.Set;

/**
 * What a frame costs a model. Records state the time of the whole batch, to the nanosecond, and not its size; frames of one batch
 * state the same time, so the different times add up to the model's working time.
 */
public final class BatchTimes {

    private final Set<Float> batches = new HashSet<>();
    private double sum;
    private long frames;

    public void add(float milliseconds) {
        if (Float.isNaN(milliseconds)) {
            return;
        }
        frames++;
        if (batches.add(milliseconds)) {
            sum += milliseconds;
        }
    }

    /** Milliseconds; NaN where nothing is known. */
    public double perFrame() {
        return frames == 0 ? Double.NaN : sum / frames;
    }

    /** Frames a batch. */
    public double batch() {
        return frames == 0 ? Double.NaN : (double) frames / batches.size();
    }
}
