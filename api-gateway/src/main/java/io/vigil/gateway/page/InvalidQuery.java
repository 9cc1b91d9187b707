package io.vigil.gateway.page;

import io.vigil.gateway.problem.KnownProblem;

/** A list cannot be asked for like that. */
public final class InvalidQuery extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidQuery(String field, String remedy) {
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
