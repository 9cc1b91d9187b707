package io.vigil.scoring.whatif;

/** Arguments that the command does not understand. */
final class BadUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUse(String message) {
        super(message);
    }
}
