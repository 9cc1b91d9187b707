package io.vigil.inference.enrolment;

import io.vigil.fault.OperatorFault;

/** Nothing was enrolled; the message says why. */
final class EnrolmentRefused extends RuntimeException implements OperatorFault {

    private static final long serialVersionUID = 1L;

    EnrolmentRefused(String message) {
        super(message);
    }

    EnrolmentRefused(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
