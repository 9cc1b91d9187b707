package io.vigil.gateway.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents, newest first, from where on. */
public record IncidentQuery(
        @Nullable String camera,
        @Nullable String status,
        int limit,
        @Nullable Cursor after) {
    private static final Set<String> STATUSES = Set.of("suspicious", "confirmed", "cleared");
    private static final int MOST = 200;

    public IncidentQuery {
        if (status != null && !STATUSES.contains(status)) {
            throw new InvalidIncidentQuery("status", "use suspicious, confirmed or cleared");
        }
        if (limit < 1 || limit > MOST) {
            throw new InvalidIncidentQuery("limit", "use 1 to " + MOST);
        }
    }

    public static IncidentQuery newest(int limit) {
        return new IncidentQuery(null, null, limit, null);
    }
}
