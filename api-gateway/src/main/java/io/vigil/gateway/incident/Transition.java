package io.vigil.gateway.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in an incident's life, and how it came about; also what the API shows.
 *
 * @param revision counts the steps from 1
 * @param at capture time of the cause
 * @param before null where the incident began, and in rows of earlier builds
 * @param after null in rows of earlier builds alone
 * @param observationId the report from outside that caused it
 */
record Transition(
        int revision,
        String transition,
        Instant at,
        @Nullable State before,
        @Nullable State after,
        @Nullable String frameId,
        @Nullable String observationId,
        @Nullable String ruleVersion) {}
