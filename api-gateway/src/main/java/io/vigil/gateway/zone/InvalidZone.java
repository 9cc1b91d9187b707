package io.vigil.gateway.zone;

import io.vigil.gateway.problem.KnownProblem;

/** A zone, a line or a mask cannot be as asked for. */
public final class InvalidZone extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidZone(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    private InvalidZone(String place, InvalidZone fault) {
        super(place + ", " + fault.getMessage(), fault);
        this.field = fault.field;
    }

    /** The same, saying of which one. */
    public InvalidZone in(String place) {
        return new InvalidZone(place, this);
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
