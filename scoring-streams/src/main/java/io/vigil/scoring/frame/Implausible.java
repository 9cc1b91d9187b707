package io.vigil.scoring.frame;

/** A record that reads well and cannot be true; it goes to the dead letters and changes nothing. */
public final class Implausible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Implausible(String message) {
        super(message);
    }
}
