package io.vigil.inference;

import io.vigil.fault.OperatorFault;

/** The service cannot start; the message says what to do. */
final class StartFailed extends RuntimeException implements OperatorFault {

    private static final long serialVersionUID = 1L;

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
