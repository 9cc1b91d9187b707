package io.vigil.gateway.zone;

/** A zone cannot be as asked for. */
public final class InvalidZone extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidZone(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
