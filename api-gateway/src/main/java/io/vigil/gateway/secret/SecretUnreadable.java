package io.vigil.gateway.secret;

/** Something kept encrypted cannot be read with the key at hand. */
public final class SecretUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SecretUnreadable() {
        super(
                "a stored secret was sealed with another key: set vigil.gateway.camera-key to the key it was stored with");
    }
}
