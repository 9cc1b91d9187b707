package io.vigil.gateway.finding;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.problem.InvalidField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of findings, as they came. */
record FindingRequest(
        @Nullable String camera,
        @Nullable String from,
        @Nullable String to,
        @Nullable String type,
        @Nullable String minRisk,
        @Nullable String limit,
        @Nullable String cursor) {
    private static final int USUAL = 50;

    /** Fails with {@link InvalidField}. */
    FindingQuery query(Scope scope, @Nullable String pathCamera) {
        return new FindingQuery(
                scope,
                pathCamera == null ? camera : pathCamera,
                time("from", from),
                time("to", to),
                type,
                risk(minRisk),
                limit == null ? USUAL : number(limit),
                Cursor.parse(cursor));
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidField(field, "use a time such as 2026-11-21T03:00:00Z");
        }
    }

    private static @Nullable Float risk(@Nullable String text) {
        try {
            return text == null ? null : Float.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidField("minRisk", "use 0 to 1");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidField("limit", "use a whole number");
        }
    }
}
