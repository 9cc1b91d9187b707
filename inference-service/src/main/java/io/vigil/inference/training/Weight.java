package io.vigil.inference.training;

import java.util.SplittableRandom;

/** A tensor that is learned. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Weight(String name, long[] shape, float[] values) {

    /** He's initialisation: right for layers before a rectifier. */
    static Weight random(String name, SplittableRandom random, long... shape) {
        int size = 1;
        long inputs = 1;
        for (int i = 0; i < shape.length; i++) {
            size = Math.toIntExact(size * shape[i]);
            inputs *= i == shape.length - 1 ? 1 : shape[i];
        }
        double deviation = Math.sqrt(2.0 / inputs);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return new Weight(name, shape, values);
    }

    static Weight zeros(String name, int size) {
        return new Weight(name, new long[] {size}, new float[size]);
    }

    Weight with(float[] learned) {
        return new Weight(name, shape, learned);
    }

    /** Biases are not decayed. */
    boolean isBias() {
        return shape.length == 1;
    }
}
