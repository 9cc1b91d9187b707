package io.vigil.gateway.audit;

import io.vigil.gateway.page.Cursor;
import io.vigil.gateway.page.Limit;
import io.vigil.gateway.problem.InvalidField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of records, as they came. */
record AuditRequest(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable String from,
        @Nullable String to,
        @Nullable String limit,
        @Nullable String cursor) {
    private static final int USUAL = 50;
    private static final int EXPORTED_AT_ONCE = 500;
    private static final Pattern NAMED = Pattern.compile("[a-z-]{1,32}(/[ -~]{1,100})?");

    /** A page. Fails with {@link InvalidField}. */
    AuditQuery query() {
        return query(limit == null ? USUAL : Limit.checked(number(limit)), Cursor.parse(cursor));
    }

    /** All, in portions. Fails with {@link InvalidField}. */
    AuditQuery export() {
        return query(EXPORTED_AT_ONCE, null);
    }

    private AuditQuery query(int most, @Nullable Cursor after) {
        return new AuditQuery(
                named("actor", actor),
                word(action),
                named("object", object),
                time("from", from),
                time("to", to),
                most,
                after);
    }

    private static @Nullable String named(String field, @Nullable String text) {
        if (text != null && !NAMED.matcher(text).matches()) {
            throw new InvalidField(field, "use a kind such as camera, or a kind and an id such as camera/3");
        }
        return text;
    }

    private static @Nullable String word(@Nullable String text) {
        boolean known = text == null
                || Arrays.stream(Action.values())
                        .map(Action::word)
                        .anyMatch(word -> word.equals(text) || word.startsWith(text + "."));
        if (!known) {
            throw new InvalidField("action", "use a word such as camera.changed, or camera for all that begin so");
        }
        return text;
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidField(field, "use a time such as 2026-11-21T03:00:00Z");
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
