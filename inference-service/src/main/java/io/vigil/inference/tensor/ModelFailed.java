package io.vigil.inference.tensor;

/**
 * A model that was loaded could not answer, whatever it was shown: its role is absent for the frames it was asked about. What one
 * picture alone is to blame for is another exception.
 */
public final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Role role;

    public ModelFailed(Role role, String reason, Throwable cause) {
        super("the model of role " + role.word() + " failed: " + reason, cause);
        this.role = role;
    }

    public ModelFailed(Role role, String reason) {
        super("the model of role " + role.word() + " failed: " + reason);
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
