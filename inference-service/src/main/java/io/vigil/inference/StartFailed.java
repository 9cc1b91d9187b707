package io.vigil.inference;

/** The service cannot start; the message says what to do. */
final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
