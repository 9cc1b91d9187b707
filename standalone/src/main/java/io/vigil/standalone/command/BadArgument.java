package io.vigil.standalone.command;

/** The command line cannot be understood; the message is one line that says what to write instead. */
public final class BadArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadArgument(String message) {
        super(message);
    }
}
