package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** There is no site of that id. */
public final class NoSuchSite extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    NoSuchSite(long id) {
        super("there is no site " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
