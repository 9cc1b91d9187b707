package io.vigil.inference.training;

import java.util.List;

/** Mean and deviation of each feature, so that none outweighs the others. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Standard(float[] mean, float[] deviation) {

    /** A feature that hardly varied says little by varying a little. */
    private static final float LEAST = 0.05f;

    static Standard of(List<float[]> vectors) {
        int size = vectors.get(0).length;
        float[] mean = new float[size];
        float[] deviation = new float[size];
        for (int i = 0; i < size; i++) {
            int feature = i;
            double average = vectors.stream()
                    .mapToDouble(vector -> vector[feature])
                    .average()
                    .orElse(0);
            double variance = vectors.stream()
                    .mapToDouble(vector -> (vector[feature] - average) * (vector[feature] - average))
                    .average()
                    .orElse(0);
            mean[i] = (float) average;
            deviation[i] = Math.max(LEAST, (float) Math.sqrt(variance));
        }
        return new Standard(mean, deviation);
    }

    float[] apply(float[] vector) {
        float[] result = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = (vector[i] - mean[i]) / deviation[i];
        }
        return result;
    }
}
