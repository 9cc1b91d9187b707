package io.vigil.gateway.access;

/** Nobody can be given that, or not like that. */
public final class InvalidGrant extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidGrant(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
