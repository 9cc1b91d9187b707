package io.vigil.inference.tensor;

/**
 * A model that was loaded could not answer, whatever it was shown: its role is absent for the frames it was asked about. What one
 * picture alone is to blame for is another exception.
 */
public final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String role;

    /** @param role as {@link Role#word()} writes it */
    public ModelFailed(String role, String message, Throwable cause) {
        super(message, cause);
        this.role = role;
    }

    public String role() {
        return role;
    }
}
