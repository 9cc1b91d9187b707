package io.vigil.gateway.site;

/** A site cannot be as asked for. */
public final class InvalidSite extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSite(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
