package io.vigil.gateway.audit;

import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.problem.InvalidField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records, newest first, from where on. Null does not restrict.
 *
 * @param actor a kind, or kind/id
 * @param action a word, or its part before the dot
 * @param object a kind, or kind/id
 * @param from the earliest time
 * @param to the time that is too late already
 */
record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant to,
        int limit,
        @Nullable Cursor after) {

    AuditQuery {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidField("to", "use a time after 'from'");
        }
    }

    AuditQuery from(Cursor next) {
        return new AuditQuery(actor, action, object, from, to, limit, next);
    }

    /** What an export says of itself. Nothing of what a caller may write freely. */
    Map<String, String> part(String format) {
        Map<String, String> part = new LinkedHashMap<>();
        part.put("format", format);
        if (from != null) {
            part.put("from", from.toString());
        }
        if (to != null) {
            part.put("to", to.toString());
        }
        return part;
    }
}
