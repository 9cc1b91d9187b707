package io.vigil.gateway.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A policy as the API shows it. */
record PolicyView(
        boolean affect,
        @Nullable String purpose,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static PolicyView of(Decision decision) {
        return new PolicyView(decision.policy().affect(), decision.policy().purpose(), decision.by(), decision.at());
    }
}
