package io.vigil.inference.analysis;

import io.vigil.inference.tensor.ModelFailed;
import java.util.function.Supplier;

/** Hears how long each stage took, and which role failed. */
@FunctionalInterface
public interface Laps {

    void took(String stage, long nanoseconds);

    /** The role is absent from the batch. */
    default void failed(String stage, ModelFailed why) {}

    default <T> T of(String stage, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        took(stage, System.nanoTime() - begin);
        return result;
    }
}
