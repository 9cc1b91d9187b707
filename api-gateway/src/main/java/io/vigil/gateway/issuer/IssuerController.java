package io.vigil.gateway.issuer;

import io.vigil.gateway.issuer.LoginState.Begun;
import io.vigil.gateway.person.Session;
import io.vigil.gateway.person.SessionCookie;
import io.vigil.gateway.person.Sessions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page's way to the issuer and back. */
@RestController
@RequestMapping("/api/v1/session")
class IssuerController {
    private static final Logger log = LoggerFactory.getLogger(IssuerController.class);
    private static final URI PAGE = URI.create("/");
    private static final URI PAGE_WITH_A_WORD = URI.create("/?login=refused");

    private final Issuer issuer;
    private final IssuerLogin login;
    private final LoginState states;
    private final Sessions sessions;
    private final Clock clock;

    IssuerController(Issuer issuer, IssuerLogin login, LoginState states, Sessions sessions, Clock clock) {
        this.issuer = issuer;
        this.login = login;
        this.states = states;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param issuer whether {@code /api/v1/session/issuer} leads anywhere */
    record Ways(boolean password, boolean issuer) {}

    @GetMapping("/ways")
    Ways ways() {
        return new Ways(true, issuer.settings().offersLogin());
    }

    @GetMapping("/issuer")
    Mono<ResponseEntity<Void>> begin(ServerWebExchange exchange) {
        if (!issuer.settings().offersLogin()) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return login.begin(exchange)
                .map(begun -> ResponseEntity.status(HttpStatus.FOUND)
                        .cacheControl(CacheControl.noStore())
                        .location(URI.create(begun.getAuthorizationRequestUri()))
                        .header(HttpHeaders.SET_COOKIE, remembered(exchange.getRequest(), begun))
                        .build());
    }

    @GetMapping("/issuer/return")
    Mono<ResponseEntity<Void>> end(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            ServerHttpRequest request) {
        Begun begun = states.read(request).orElse(null);
        if (!issuer.settings().offersLogin() || begun == null || code == null || state == null) {
            return Mono.just(answer(request, PAGE_WITH_A_WORD).build());
        }
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(begun.redirect())
                .state(state)
                .build();
        return login.end(begun, answer)
                .flatMap(sessions::begin)
                .map(session -> answer(request, PAGE)
                        .header(HttpHeaders.SET_COOKIE, cookie(request, session))
                        .<Void>build())
                .doOnError(
                        e -> log.atWarn().addKeyValue("cause", e.getMessage()).log("login at the issuer failed"))
                .onErrorResume(e -> Mono.empty())
                .defaultIfEmpty(answer(request, PAGE_WITH_A_WORD).build());
    }

    private String remembered(ServerHttpRequest request, OAuth2AuthorizationRequest begun) {
        return states.begun(
                        request,
                        required(begun.getState()),
                        required(begun.getAttribute(OidcParameterNames.NONCE)),
                        required(begun.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                        required(begun.getRedirectUri()))
                .toString();
    }

    private static String required(@Nullable String part) {
        return Objects.requireNonNull(part, "the library always sets it");
    }

    private String cookie(ServerHttpRequest request, Session session) {
        Duration lasts = Duration.between(clock.instant(), session.endsAt());
        return SessionCookie.of(request, session.secret(), lasts).toString();
    }

    private ResponseEntity.HeadersBuilder<?> answer(ServerHttpRequest request, URI where) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(where)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, states.forgotten(request).toString());
    }
}
