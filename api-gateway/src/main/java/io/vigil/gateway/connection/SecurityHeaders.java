package io.vigil.gateway.connection;

import io.vigil.gateway.GatewayProperties;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers what may be done with an answer, refusals included: OWASP's HTTP headers cheat sheet, and for what it
 * leaves open the strictest that the page works with.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders implements WebFilter {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "X-XSS-Protection",
            "0",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private final String ofPictures;

    SecurityHeaders(GatewayProperties properties) {
        // an <img> of a listed origin may show pictures; another port of this host is no other site
        this.ofPictures = properties.gateway().origins().isEmpty() ? "same-site" : "cross-origin";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> tell(exchange)));
        return chain.filter(exchange);
    }

    private void tell(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        String path = exchange.getRequest().getPath().value();
        ALWAYS.forEach(headers::set);
        headers.set("Cross-Origin-Resource-Policy", isPicture(path) ? ofPictures : "same-origin");
        if (!isOfThePage(path) && headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isPicture(String path) {
        return path.equals("/live") || path.startsWith("/live/") || path.startsWith("/api/video_feed");
    }

    private static boolean isOfThePage(String path) {
        return path.startsWith("/assets/") || path.startsWith("/favicon") || path.endsWith(".svg");
    }
}
