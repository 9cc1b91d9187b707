package io.vigil.farm.rtsp;

/** One stream of a server, with the faults that a test can give it. Thread-safe. */
public final class Mount {
    private final Clip clip;
    private volatile boolean frozen;
    private volatile boolean garbled;

    Mount(Clip clip) {
        this.clip = clip;
    }

    /** Sends nothing more and answers no request, but keeps connections open; false resumes. */
    public void freeze(boolean on) {
        frozen = on;
    }

    /** Sends damaged pictures in well-formed packets; false mends them. */
    public void garble(boolean on) {
        garbled = on;
    }

    Clip clip() {
        return clip;
    }

    boolean isFrozen() {
        return frozen;
    }

    boolean isGarbled() {
        return garbled;
    }
}
