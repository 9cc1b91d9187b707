package io.vigil.gateway.token;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.ScopeView;
import io.vigil.gateway.problem.InvalidField;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as its maker wants it. What is left out is as the maker has it. */
record TokenRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> roles,
        @Nullable ScopeView scope,
        @Nullable String expiresAt) {
    private static final String SHAPE = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}";
    private static final Duration USUAL = Duration.ofDays(90);

    /** Fails with {@link InvalidField}. */
    String checkedName() {
        String text = name == null ? "" : name.strip();
        if (!text.matches(SHAPE)) {
            throw new InvalidField("name", "use 1 to 64 letters, digits, spaces, '.', '_' and '-'");
        }
        return text;
    }

    /** At most what the maker has. Fails with {@link InvalidField}. */
    Grant grant(Caller maker) {
        Grant wanted = new Grant(
                roles == null ? maker.roles() : Grant.roles(roles), scope == null ? maker.scope() : scope.scope());
        if (!wanted.roles().stream().allMatch(maker::may)) {
            throw new InvalidField("roles", "give none that you have not");
        }
        if (!maker.scope().covers(wanted.scope())) {
            throw new InvalidField("scope", "name only sites and cameras that are in your own");
        }
        return wanted;
    }

    /** Fails with {@link InvalidField}. */
    Instant expires(Instant now, Duration longest) {
        Instant latest = now.plus(longest);
        if (expiresAt == null) {
            Instant usual = now.plus(USUAL);
            return usual.isBefore(latest) ? usual : latest;
        }
        try {
            Instant wanted = OffsetDateTime.parse(expiresAt).toInstant();
            if (wanted.isAfter(now) && !wanted.isAfter(latest)) {
                return wanted;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new InvalidField(
                "expiresAt", "use a time such as 2026-11-21T03:00:00Z, at most " + longest.toDays() + " days from now");
    }
}
