package io.vigil.inference.identity;

/** What was sealed does not open: it was changed, is another subject's, or was sealed under another key. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
