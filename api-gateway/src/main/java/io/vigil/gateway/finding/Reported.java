package io.vigil.gateway.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a finding is where it is not Vigil's own.
 *
 * @param reporter which model outside, an id
 * @param sessionId the reporter's own
 * @param framePath as the reporter named it, cleaned; nobody looked whether there is anything
 */
public record Reported(
        String reporter,
        @Nullable String sessionId,
        @Nullable String framePath,
        Instant receivedAt) {}
