package io.vigil.gateway;

import io.vigil.fault.OperatorFault;

/** A setting that the gateway cannot start with. The message names the key, the value where it is no secret, and the remedy. */
public final class InvalidSetting extends IllegalArgumentException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String key, String problem, String remedy) {
        super(key + " " + problem + ": " + remedy);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
