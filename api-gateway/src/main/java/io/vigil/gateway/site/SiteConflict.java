package io.vigil.gateway.site;

import io.vigil.gateway.problem.KnownProblem;

/** What is there stands against the change. */
public final class SiteConflict extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private SiteConflict(String message) {
        super(message);
    }

    static SiteConflict taken(String name) {
        return new SiteConflict("there is a site named '" + name + "' already: choose another name");
    }

    static SiteConflict inUse(long id) {
        return new SiteConflict("site " + id + " has cameras: move them to another site, or remove them, first");
    }

    @Override
    public int status() {
        return 409;
    }
}
