package io.vigil.gateway.issuer;

import io.vigil.gateway.secret.DerivedKeys;
import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.secret.SecretUnreadable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be remembered of a login while its browser is at the issuer, kept by that browser: sealed, so that nobody reads the
 * verifier or exchanges anything, and only for a few minutes. Lax, because the way back begins at another site.
 */
@Component
class LoginState {
    private static final String COOKIE = "vigil-login";
    private static final String PATH = "/api/v1/session/issuer";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretBox box;
    private final Clock clock;

    LoginState(DerivedKeys keys, Clock clock) {
        this.box = new SecretBox(keys.of("logins at the issuer"));
        this.clock = clock;
    }

    /**
     * @param nonce before it was hashed
     * @param verifier of PKCE
     * @param expires seconds since 1970
     */
    record Begun(String state, String nonce, String verifier, String redirect, long expires) {
        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    ResponseCookie begun(ServerHttpRequest request, String state, String nonce, String verifier, String redirect) {
        long expires = clock.instant().plus(LASTS).getEpochSecond();
        String sealed = box.seal(JSON.writeValueAsString(new Begun(state, nonce, verifier, redirect, expires)));
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
        return cookie(request, text, LASTS);
    }

    /** Empty where this browser began none, or long ago. */
    Optional<Begun> read(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        try {
            String sealed = new String(
                    Base64.getUrlDecoder().decode(cookie == null ? "" : cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(JSON.readValue(box.open(sealed), Begun.class))
                    .filter(begun -> clock.instant().isBefore(Instant.ofEpochSecond(begun.expires())));
        } catch (IllegalArgumentException | SecretUnreadable | JacksonException e) {
            return Optional.empty();
        }
    }

    ResponseCookie forgotten(ServerHttpRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration lasts) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure("https".equalsIgnoreCase(request.getURI().getScheme()))
                .sameSite("Lax")
                .path(PATH)
                .maxAge(lasts)
                .build();
    }
}
