package io.vigil.gateway.site;

import io.vigil.gateway.problem.KnownProblem;

/** A site cannot be as asked for. */
public final class InvalidSite extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSite(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 400;
    }
}
