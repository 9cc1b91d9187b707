package io.vigil.gateway;

/** A setting that the gateway cannot start with. The message names the key, the value where it is no secret, and the remedy. */
public final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String key, String problem, String remedy) {
        super(key + " " + problem + ": " + remedy);
    }
}
