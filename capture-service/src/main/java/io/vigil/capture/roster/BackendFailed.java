package io.vigil.capture.roster;

/** The backend did not give the list of cameras; the message says what to do. */
final class BackendFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackendFailed(String message) {
        super(message);
    }
}
