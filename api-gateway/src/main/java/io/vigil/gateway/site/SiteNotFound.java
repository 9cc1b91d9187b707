package io.vigil.gateway.site;

import io.vigil.gateway.problem.KnownProblem;

/** There is no site of that id, or none that the caller may know of. */
public final class SiteNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    public SiteNotFound(long id) {
        super("there is no site " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
