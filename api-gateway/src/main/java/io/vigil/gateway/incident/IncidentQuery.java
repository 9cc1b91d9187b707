package io.vigil.gateway.incident;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.page.Limit;
import io.vigil.gateway.problem.InvalidField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents, newest first, from where on. Null does not restrict.
 *
 * @param scope whose incidents the asking one may know of
 */
public record IncidentQuery(
        Scope scope,
        @Nullable String camera,
        @Nullable String status,
        int limit,
        @Nullable Cursor after) {
    private static final Set<String> STATUSES = Set.of("suspicious", "confirmed", "cleared");

    public IncidentQuery {
        if (status != null && !STATUSES.contains(status)) {
            throw new InvalidField("status", "use suspicious, confirmed or cleared");
        }
        limit = Limit.checked(limit);
    }

    public static IncidentQuery newest(int limit) {
        return newest(Scope.EVERYTHING, limit);
    }

    public static IncidentQuery newest(Scope scope, int limit) {
        return new IncidentQuery(scope, null, null, limit, null);
    }
}
