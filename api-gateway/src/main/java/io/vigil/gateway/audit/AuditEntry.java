package io.vigil.gateway.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the trail as the table keeps it and the API shows it.
 *
 * @param actor kind/id
 * @param actorName what the actor is called now; null where that is not known, or no longer
 * @param object kind, or kind/id
 * @param objectName likewise
 * @param changed names of fields
 * @param outcome done or refused
 * @param count how often since it was told of last
 * @param seconds how long it lasted; null for what has no length
 */
record AuditEntry(
        String id,
        Instant at,
        String actor,
        @Nullable String actorName,
        List<String> roles,
        @Nullable String address,
        String action,
        String object,
        @Nullable String objectName,
        List<String> changed,
        String outcome,
        @Nullable String reason,
        int count,
        @Nullable Double seconds,
        Map<String, String> part,
        @Nullable String requestId) {}
