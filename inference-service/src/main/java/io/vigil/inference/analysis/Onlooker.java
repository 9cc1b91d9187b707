package io.vigil.inference.analysis;

import java.util.List;

/** Sees what the models have seen, after them, without a say in the result. Called by one thread at a time. */
@FunctionalInterface
public interface Onlooker {

    /**
     * Returns at once.
     *
     * @param batch frames of several cameras, the onlooker's from now on: it closes each, looked at or not
     */
    void saw(List<SeenFrame> batch);
}
