package io.vigil.gateway.incident;

import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.page.InvalidQuery;
import io.vigil.gateway.page.Limit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents, newest first, from where on. */
public record IncidentQuery(
        @Nullable String camera,
        @Nullable String status,
        int limit,
        @Nullable Cursor after) {
    private static final Set<String> STATUSES = Set.of("suspicious", "confirmed", "cleared");

    public IncidentQuery {
        if (status != null && !STATUSES.contains(status)) {
            throw new InvalidQuery("status", "use suspicious, confirmed or cleared");
        }
        limit = Limit.checked(limit);
    }

    public static IncidentQuery newest(int limit) {
        return new IncidentQuery(null, null, limit, null);
    }
}
