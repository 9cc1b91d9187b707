package io.vigil.gateway.incident;

/** There is no incident of that id. */
public final class IncidentNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncidentNotFound() {
        super("there is no such incident");
    }
}
