package io.vigil.gateway.access;

import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.problem.FailureWriter;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells those who are not let through what is missing. */
final class Refusal
        implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler, ServerAccessDeniedHandler {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final String BASIC = "Basic realm=\"Vigil\"";
    private static final String BEARER = "Bearer realm=\"Vigil\"";
    private static final String LOG_IN = "log in by POST /api/v1/session, or send a token as Bearer";
    private static final String LOG_IN_BY_NAME = "this is for those who have a name: log in by POST /api/v1/session";
    private static final String ASK = "your roles or your scope do not allow this: ask an administrator for them";

    private final FailureWriter writer;

    Refusal(FailureWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (failure instanceof AuthenticationServiceException) {
            headers.putAll(RetryAfter.of(AGAIN));
            return writer.refuse(exchange, 503, "who calls cannot be looked up now; try again shortly");
        }
        if (failure instanceof NotKnown refused && refused.status() != 401) {
            return writer.refuse(exchange, refused);
        }
        headers.addAll(HttpHeaders.WWW_AUTHENTICATE, isPage(exchange) ? List.of(BEARER) : List.of(BASIC, BEARER));
        String detail = failure instanceof NotKnown ? String.valueOf(failure.getMessage()) : LOG_IN;
        return writer.refuse(exchange, 401, detail);
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
        return commence(exchange.getExchange(), failure);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return exchange.getPrincipal()
                .map(principal -> CallerAuthentication.caller(principal)
                        .map(Caller::isNamed)
                        .orElse(true))
                .defaultIfEmpty(true)
                .flatMap(named -> writer.refuse(exchange, 403, named ? ASK : LOG_IN_BY_NAME));
    }

    /** A script of a page asks: a browser would open a window of its own for the name and the password. */
    private static boolean isPage(ServerWebExchange exchange) {
        String mode = exchange.getRequest().getHeaders().getFirst("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    Mono<Void> foreignPage(ServerWebExchange exchange) {
        return writer.refuse(exchange, 403, "this page's origin is not listed in vigil.gateway.cors-origins");
    }

    Mono<Void> noCamera(ServerWebExchange exchange, String camera) {
        Audit.beyondScope(exchange);
        return writer.refuse(exchange, 404, "there is no camera " + camera);
    }
}
