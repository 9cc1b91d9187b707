package io.vigil.gateway.access;

import io.vigil.gateway.problem.KnownProblem;

/** Nobody can be given that, or not like that. */
public final class InvalidGrant extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidGrant(String field, String remedy) {
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
