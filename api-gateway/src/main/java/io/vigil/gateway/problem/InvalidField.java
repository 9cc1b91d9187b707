package io.vigil.gateway.problem;

/** What was sent cannot be as it is; one field is to blame. The message names it and says what to do. */
public final class InvalidField extends IllegalArgumentException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    private InvalidField(String place, InvalidField fault) {
        super(place + ", " + fault.getMessage(), fault);
        this.field = fault.field;
    }

    /** The same, saying of which one in a list. */
    public InvalidField in(String place) {
        return new InvalidField(place, this);
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
