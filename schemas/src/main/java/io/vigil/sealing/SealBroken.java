package io.vigil.sealing;

/** What was sealed does not open: it was changed, is another subject's, or was sealed under another key. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBroken(String message) {
        super(message);
    }

    public SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
