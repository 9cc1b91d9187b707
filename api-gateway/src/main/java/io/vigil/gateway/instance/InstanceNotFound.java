package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** There is no model instance of that id. */
public final class InstanceNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    InstanceNotFound(long id) {
        super("there is no model instance " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
