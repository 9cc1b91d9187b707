package io.vigil.capture.camera;

/** Tells when somebody listens again where nobody did. Thread-safe. */
public interface Lookout {
    /** For a fleet that only waits. */
    Lookout NONE = (endpoint, found) -> () -> {};

    /**
     * Begins to look, now and then, without logging in.
     *
     * @param found called once at most, on a thread of the lookout; returns at once
     */
    Watch watch(Endpoint endpoint, Runnable found);

    /** Looking for one endpoint, until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
