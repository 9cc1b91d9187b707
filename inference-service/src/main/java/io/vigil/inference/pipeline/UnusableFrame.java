package io.vigil.inference.pipeline;

/** A frame that was read but cannot be worked on; another try will not help. */
final class UnusableFrame extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFrame(String message) {
        super(message);
    }

    UnusableFrame(String message, Throwable cause) {
        super(message, cause);
    }
}
