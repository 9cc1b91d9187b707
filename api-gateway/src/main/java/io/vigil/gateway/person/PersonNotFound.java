package io.vigil.gateway.person;

import io.vigil.gateway.problem.KnownProblem;

/** There is nobody of that id. */
public final class PersonNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    PersonNotFound(long id) {
        super("there is no person " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
