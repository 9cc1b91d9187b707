package io.vigil.gateway.audit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Stands before everything else: lets all that a request does know who asked for it, and looks at the answer. Refusals are
 * told of whatever refused them, and so are the lookups that {@link Lookups} lists.
 */
@Component
@Order(AuditFilter.ORDER)
class AuditFilter implements WebFilter {
    /** Before Spring Security and whatever limits requests. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Set on an exchange where the answer says 404 for what is there, but not for this caller. */
    static final String BEYOND_SCOPE = AuditFilter.class.getName() + ".beyondScope";

    private final Trail trail;

    AuditFilter(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answered(exchange)));
        return chain.filter(exchange).contextWrite(context -> Origin.request(context, exchange));
    }

    private void answered(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        Optional<String> refusal = refusal(exchange, status == null ? 200 : status.value());
        if (refusal.isPresent()) {
            refused(exchange, refusal.get());
        } else if (HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && (status == null || status.is2xxSuccessful())) {
            lookup(exchange);
        }
    }

    private void refused(ServerWebExchange exchange, String reason) {
        ServerHttpRequest request = exchange.getRequest();
        Deed deed = isLogin(request)
                ? Deed.refused(Action.SESSION_REFUSED, new Target("session", null), reason)
                : Deed.refused(
                        Action.ACCESS_REFUSED, Target.path(request.getMethod().name(), path(request)), reason);
        trail.refused(deed, Origin.of(exchange));
    }

    private static Optional<String> refusal(ServerWebExchange exchange, int status) {
        if (exchange.getAttributes().containsKey(BEYOND_SCOPE)) {
            return Optional.of("scope");
        }
        return switch (status) {
            case 401 -> Optional.of(broughtCredentials(exchange.getRequest()) ? "credentials" : "no-credentials");
            case 403 -> Optional.of(path(exchange.getRequest()).startsWith("/api/model/") ? "address" : "role");
            case 429 -> Optional.of("rate");
            default -> Optional.empty();
        };
    }

    private static boolean broughtCredentials(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return isLogin(request)
                || headers.containsHeader(HttpHeaders.AUTHORIZATION)
                || headers.containsHeader(HttpHeaders.COOKIE)
                || headers.containsHeader("X-CV-Auth-Token")
                || request.getQueryParams().containsKey("ticket");
    }

    /** By a name and a password, of people and of model instances. */
    private static boolean isLogin(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && (path(request).equals("/api/v1/session") || path(request).equals("/api/model/login"));
    }

    private static String path(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value();
    }

    private void lookup(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            String text = pattern.getPatternString();
            Lookups.action(text).ifPresent(action -> {
                Target target = action == Action.AUDIT_VIEWED ? Target.AUDIT : Target.cameras(camera(exchange, text));
                trail.viewed(Deed.done(action, target), Origin.of(exchange));
            });
        }
    }

    private static @Nullable String camera(ServerWebExchange exchange, String pattern) {
        if (!pattern.startsWith("/api/v1/cameras/{id}")) {
            return exchange.getRequest().getQueryParams().getFirst("camera");
        }
        Map<String, String> path =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return path.get("id");
    }
}
