package io.vigil.gateway.camera;

import io.vigil.gateway.problem.KnownProblem;

/** A camera cannot be as asked for. */
public final class InvalidCamera extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidCamera(String field, String remedy) {
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
