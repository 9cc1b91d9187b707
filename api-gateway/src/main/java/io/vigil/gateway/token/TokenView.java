package io.vigil.gateway.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vigil.gateway.access.ScopeView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A token as the API shows it.
 *
 * @param token the token itself, in the answer to its making alone
 */
record TokenView(
        long id,
        String name,
        String maker,
        String makerKind,
        List<String> roles,
        ScopeView scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static TokenView of(ApiToken token) {
        return of(token, null);
    }

    static TokenView of(ApiToken token, @Nullable String text) {
        return new TokenView(
                token.id(),
                token.name(),
                token.maker().name(),
                token.maker().kind().name().toLowerCase(Locale.ROOT),
                token.grant().words(),
                ScopeView.of(token.grant().scope()),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                text);
    }

    @Override
    public String toString() {
        return "TokenView[" + id + ", " + name + "]";
    }
}
