package io.vigil.standalone.fault;

/** The start is refused; the message is one line that says what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
