package io.vigil.gateway.page;

/** A list cannot be asked for like that. */
public final class InvalidQuery extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidQuery(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
