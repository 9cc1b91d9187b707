package io.vigil.capture.roster;

/** A payload that this key did not write, or that was changed since. Says nothing of its content. */
public final class NotDecryptable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDecryptable() {
        super("payload not decryptable");
    }
}
