package io.vigil.gateway.incident;

/** A list of incidents cannot be asked for like that. */
public final class InvalidIncidentQuery extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidIncidentQuery(String field, String remedy) {
        super(field + ": " + remedy);
    }
}
