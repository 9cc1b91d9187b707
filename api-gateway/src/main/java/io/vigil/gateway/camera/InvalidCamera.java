package io.vigil.gateway.camera;

/** A camera cannot be as asked for. */
public final class InvalidCamera extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidCamera(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
