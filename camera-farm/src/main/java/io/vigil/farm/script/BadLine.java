package io.vigil.farm.script;

/** A line or an option that cannot be understood; the message says what to write instead. */
public final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
        super(message);
    }
}
