package io.vigil.inference.picture;

/** Bytes that are no picture. */
public final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
        super(message);
    }

    Undecodable(String message, Throwable cause) {
        super(message, cause);
    }
}
