package io.vigil.gateway.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in an incident's life: the incident after it, and how it came about. */
record Transition(
        Incident incident,
        String tenant,
        Instant at,
        @Nullable String statusBefore,
        @Nullable String frameId,
        String ruleVersion) {}
