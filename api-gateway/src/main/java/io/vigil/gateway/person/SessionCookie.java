package io.vigil.gateway.person;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a browser keeps a session's secret: out of reach of scripts, never sent for a page of another site. Over HTTPS it has
 * the prefix that keeps others from planting one (RFC 6265bis, 4.1.3.2); over HTTP a browser would not take that.
 */
public final class SessionCookie {
    private static final String SECURE = "__Host-vigil-session";
    private static final String PLAIN = "vigil-session";

    private SessionCookie() {}

    static Optional<String> read(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(isSecure(request) ? SECURE : PLAIN);
        return cookie == null || cookie.getValue().isBlank() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** @param lasts zero to have it forgotten */
    public static ResponseCookie of(ServerHttpRequest request, String secret, Duration lasts) {
        boolean secure = isSecure(request);
        return ResponseCookie.from(secure ? SECURE : PLAIN, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build();
    }

    private static boolean isSecure(ServerHttpRequest request) {
        return "https".equalsIgnoreCase(request.getURI().getScheme())
                || "wss".equalsIgnoreCase(request.getURI().getScheme());
    }
}
