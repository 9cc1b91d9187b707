package io.vigil.gateway.finding;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.page.Limit;
import io.vigil.gateway.problem.InvalidField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which findings, newest first, from where on. Null does not restrict.
 *
 * @param scope whose findings the asking one may know of
 * @param from the earliest time
 * @param to the time that is too late already
 * @param minRisk the least risk score
 */
public record FindingQuery(
        Scope scope,
        @Nullable String camera,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String type,
        @Nullable Float minRisk,
        int limit,
        @Nullable Cursor after) {

    public FindingQuery {
        limit = Limit.checked(limit);
        if (minRisk != null && !(minRisk >= 0 && minRisk <= 1)) {
            throw new InvalidField("minRisk", "use 0 to 1");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidField("to", "use a time after 'from'");
        }
    }

    public static FindingQuery newest(int limit) {
        return newest(Scope.EVERYTHING, limit);
    }

    public static FindingQuery newest(Scope scope, int limit) {
        return new FindingQuery(scope, null, null, null, null, null, limit, null);
    }
}
