package io.vigil.inference.identity;

import java.util.Arrays;

/** A face as a direction in the embedding model's space, of length 1. Biometric data: it reaches no log and no topic unencrypted. */
public final class Embedding {

    private final float[] values;

    /**
     * @param values of any length but zero; normalised here
     * @throws IllegalArgumentException where all values are zero or one is not finite
     */
    public Embedding(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalArgumentException("a face's embedding is finite and not zero");
        }
        float length = (float) Math.sqrt(square);
        this.values = values.clone();
        for (int i = 0; i < values.length; i++) {
            this.values[i] /= length;
        }
    }

    public int size() {
        return values.length;
    }

    /** @return a copy */
    public float[] values() {
        return values.clone();
    }

    /** @return the cosine, -1 to 1 */
    public float similarity(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "embeddings of " + values.length + " and " + other.values.length + " values have no angle");
        }
        return dot(values, other.values);
    }

    /** Eight sums, as one would make each addition wait for the last: three times faster. */
    private static float dot(float[] a, float[] b) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i + 7 < a.length; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Overwrites the values; the embedding is of no use afterwards. */
    void erase() {
        Arrays.fill(values, 0);
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + " values]";
    }
}
