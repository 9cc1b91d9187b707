package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties.Gateway;
import io.vigil.gateway.address.CallerAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Says who calls. A caller on this machine is an operator where the settings say so, judged by the connection and never
 * by a header; a web page elsewhere cannot borrow that, because its Host or Origin gives it away.
 */
final class Callers {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Gateway settings;

    Callers(Gateway settings) {
        this.settings = settings;
    }

    /** @return the caller's name, or empty for a stranger */
    Optional<String> identify(ServerHttpRequest request) {
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null && startsWith(authorization, "Bearer ")) {
            String token = authorization.substring("Bearer ".length()).strip();
            return Secrets.match(settings.apiToken(), token) ? Optional.of("api-token") : Optional.empty();
        }
        if (authorization != null && startsWith(authorization, "Basic ")) {
            return isAdmin(authorization.substring("Basic ".length()).strip())
                    ? Optional.of(settings.admin().username())
                    : Optional.empty();
        }
        return isTrustedNeighbour(request) ? Optional.of("loopback") : Optional.empty();
    }

    /** Whether a page elsewhere makes a browser send this: a change, or a socket, from an origin nobody listed. */
    boolean isForeignPage(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        boolean harmless = READING.contains(request.getMethod())
                && !"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
        return !harmless && origin != null && !isKnown(origin, request);
    }

    private boolean isKnown(String origin, ServerHttpRequest request) {
        return settings.origins().contains(origin) || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, ServerHttpRequest request) {
        try {
            URI uri = URI.create(origin);
            InetSocketAddress host = request.getHeaders().getHost();
            return LOOPBACK.contains(String.valueOf(uri.getHost()))
                    || (host != null
                            && uri.getAuthority() != null
                            && uri.getAuthority()
                                    .equalsIgnoreCase(request.getHeaders().getFirst(HttpHeaders.HOST)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isTrustedNeighbour(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return settings.trustLoopback()
                && CallerAddress.isNeighbour(request)
                && isLoopbackName(request.getHeaders().getFirst(HttpHeaders.HOST))
                && (origin == null || isKnown(origin, request));
    }

    private boolean isAdmin(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            List<String> parts = List.of(pair.split(":", 2));
            boolean name = Secrets.match(settings.admin().username(), parts.get(0));
            boolean password = Secrets.match(settings.admin().password(), parts.size() < 2 ? "" : parts.get(1));
            return name && password;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopbackName(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
