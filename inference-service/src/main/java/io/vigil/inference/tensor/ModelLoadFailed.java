package io.vigil.inference.tensor;

import io.vigil.fault.OperatorFault;
import java.nio.file.Path;

/** A model is missing, is not what its manifest says, or does not answer in the shapes it should. */
public final class ModelLoadFailed extends RuntimeException implements OperatorFault {

    private static final long serialVersionUID = 1L;

    ModelLoadFailed(Path folder, String reason) {
        super("model folder " + folder + " " + reason);
    }

    ModelLoadFailed(Path folder, String reason, Throwable cause) {
        super("model folder " + folder + " " + reason, cause);
    }

    private ModelLoadFailed(String message, ModelLoadFailed cause) {
        super(message, cause);
    }

    /** The same, saying which setting led to the folder. */
    ModelLoadFailed under(String key) {
        return new ModelLoadFailed(key + ": " + getMessage(), this);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
