package io.vigil.gateway.instance;

import io.vigil.gateway.problem.KnownProblem;

/** A model instance cannot be as it was described. */
public final class InvalidInstance extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidInstance(String field, String remedy) {
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
