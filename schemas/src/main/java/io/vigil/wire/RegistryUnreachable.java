package io.vigil.wire;

import io.vigil.fault.OperatorFault;

/** The registry did not answer, or not with what was asked for; another try may succeed. */
public final class RegistryUnreachable extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    RegistryUnreachable(RegistryConnection registry, String why) {
        super("no schema registry answers at " + registry + ": start it, or correct vigil.registry.url (" + why + ")");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
