package io.vigil.inference.conversion;

/** A model could not be fetched or converted; the message says what to do. */
final class ConversionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConversionFailed(String message) {
        super(message);
    }

    ConversionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
