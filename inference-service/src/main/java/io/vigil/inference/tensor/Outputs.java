package io.vigil.inference.tensor;

import java.util.Map;

/** What a model said about a batch: flat float arrays by tensor name, copied out of native memory. */
public final class Outputs {

    private final Map<String, float[]> values;
    private final int size;

    public Outputs(Map<String, float[]> values, int size) {
        this.values = Map.copyOf(values);
        this.size = size;
    }

    /** Batch elements. */
    public int size() {
        return size;
    }

    /** The tensor of all elements, one after the other, row by row. Not to be changed. */
    public float[] of(String tensor) {
        float[] found = values.get(tensor);
        if (found == null) {
            throw new IllegalArgumentException("the model has no output " + tensor + " but " + values.keySet());
        }
        return found;
    }
}
