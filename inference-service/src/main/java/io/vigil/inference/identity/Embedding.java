package io.vigil.inference.identity;

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
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
        }
        return (float) dot;
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + " values]";
    }
}
