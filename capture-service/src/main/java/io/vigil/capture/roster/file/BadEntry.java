package io.vigil.capture.roster.file;

/** One camera's entry cannot be used; the message says what to do, and holds nothing of what is written there. */
final class BadEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadEntry(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
