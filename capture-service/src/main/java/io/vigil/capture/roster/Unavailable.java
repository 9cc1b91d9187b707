package io.vigil.capture.roster;

import java.time.Duration;

/** Whoever has the list of cameras does not answer as hoped; the message says what to do, and holds no secret. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    public Unavailable(String message) {
        this(message, Duration.ZERO);
    }

    /** @param pause how long to ask no more at least */
    public Unavailable(String message, Duration pause) {
        super(message, null, false, false);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
