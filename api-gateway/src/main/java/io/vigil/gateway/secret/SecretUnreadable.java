package io.vigil.gateway.secret;

/** Something kept encrypted cannot be read with the keys at hand. */
public final class SecretUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param keyId of the key that it was sealed with; empty where it does not say */
    SecretUnreadable(String keyId) {
        super("a stored secret was sealed with another key" + (keyId.isEmpty() ? "" : ", " + keyId)
                + ": add that one to vigil.gateway.camera-keys-retired");
    }
}
