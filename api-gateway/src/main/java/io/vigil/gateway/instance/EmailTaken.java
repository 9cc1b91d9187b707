package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** Another model instance logs in by that email. */
public final class EmailTaken extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    EmailTaken(String email) {
        super("another model instance has the email " + email);
    }

    @Override
    public int status() {
        return 409;
    }
}
