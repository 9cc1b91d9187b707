package io.vigil.gateway.token;

import io.vigil.gateway.problem.KnownProblem;

/** There is no token of that id, or it is somebody else's. */
public final class TokenNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    TokenNotFound(long id) {
        super("there is no token " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
