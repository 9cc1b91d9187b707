package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Which page a browser sends a request for. */
@Component
public class Origins {
    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Set<String> listed;

    public Origins(GatewayProperties properties) {
        this.listed = Set.copyOf(properties.gateway().origins());
    }

    /** Whether a page elsewhere makes a browser send this: a change, or a socket, from an origin nobody listed. */
    boolean isForeign(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return changes(request) && origin != null && !isKnown(origin, request);
    }

    /** Whether an origin is listed, this server's own or, for those who develop a page, on the browser's own machine. */
    boolean isKnown(String origin, ServerHttpRequest request) {
        return listed.contains(origin) || LOOPBACK.contains(String.valueOf(host(origin))) || isOwn(origin, request);
    }

    /**
     * Whether what a browser sends by itself, a cookie, may vouch for the request: reading does no harm, because other
     * origins cannot see the answer; for a change or a socket the browser has to say that the page is this server's or
     * listed. One that says nothing is refused.
     */
    public boolean cookieVouches(ServerHttpRequest request) {
        if (!changes(request)) {
            return true;
        }
        String origin = request.getHeaders().getOrigin();
        if (origin != null) {
            return listed.contains(origin) || isOwn(origin, request);
        }
        return "same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"));
    }

    private static boolean changes(ServerHttpRequest request) {
        return !READING.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }

    private static boolean isOwn(String origin, ServerHttpRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeaders().getFirst("Host"))
                            || authority.equalsIgnoreCase(request.getURI().getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
