package io.vigil.scoring.whatif;

import io.vigil.fault.OperatorFault;

/** A trial that cannot be made, or that came to nothing; the message says why and what to do. */
final class TrialRefused extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    TrialRefused(String message) {
        super(message);
    }

    TrialRefused(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
