package io.vigil.capture.mask;

/** A mask that cannot be taken for what was meant, so that its camera is not to be captured. The message says what to do. */
public final class MaskUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param fault what is wrong with it, in words */
    public MaskUnreadable(String fault) {
        super("a privacy mask cannot be read, so nothing is captured: " + fault + "; draw the camera's masks anew");
    }
}
