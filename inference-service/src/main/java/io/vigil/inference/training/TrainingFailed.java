package io.vigil.inference.training;

/** A model could not be trained; the message says what to do. */
final class TrainingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrainingFailed(String message) {
        super(message);
    }

    TrainingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
