package io.vigil.scoring.command;

import io.vigil.fault.OperatorFault;
import org.jspecify.annotations.Nullable;

/** What was asked cannot be done; the message says why and what to do. */
final class BaselinesRefused extends RuntimeException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    BaselinesRefused(String message) {
        super(message);
    }

    BaselinesRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
