package io.vigil.inference.pipeline;

/** Gets what a worker cannot go on after, and ends the process, so that its supervisor begins anew. Must return at once. */
@FunctionalInterface
public interface Fatal {

    void end(Throwable why);
}
