package io.vigil.gateway.incident;

import io.vigil.gateway.problem.KnownProblem;

/** There is no incident of that id. */
public final class IncidentNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    IncidentNotFound() {
        super("there is no such incident");
    }

    @Override
    public int status() {
        return 404;
    }
}
