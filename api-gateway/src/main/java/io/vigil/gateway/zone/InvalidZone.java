package io.vigil.gateway.zone;

/** A zone, a line or a mask cannot be as asked for. */
public final class InvalidZone extends IllegalArgumentException {
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

    public String field() {
        return field;
    }
}
