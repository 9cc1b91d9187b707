package io.vigil.gateway.token;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.RandomSecret;
import io.vigil.gateway.access.Scopes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private final ApiTokens tokens;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration longest;

    TokenController(ApiTokens tokens, Scopes scopes, Clock clock, GatewayProperties properties) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.clock = clock;
        this.longest = properties.gateway().entry().tokenLongest();
    }

    record Tokens(List<TokenView> tokens) {}

    @GetMapping
    Mono<Tokens> list(Caller caller) {
        return tokens.list(isKeeper(caller) ? null : caller)
                .map(TokenView::of)
                .collectList()
                .map(Tokens::new);
    }

    /** A token that could make others would outlive its own end. */
    @PostMapping
    Mono<ResponseEntity<TokenView>> add(@RequestBody TokenRequest request, Caller caller) {
        if (caller.kind() == Caller.Kind.TOKEN) {
            return Mono.error(new AccessDeniedException("a token makes none"));
        }
        String name = request.checkedName();
        Grant grant = request.grant(caller);
        Instant expires = request.expires(clock.instant(), longest);
        String secret = RandomSecret.next();
        // of one's own scope, something may be gone by now: only what is named here has to be there
        Mono<?> there = request.scope() == null ? Mono.empty() : scopes.checked(grant.scope());
        return there.then(tokens.add(name, RandomSecret.hash(secret), caller, grant, expires))
                .map(token -> ResponseEntity.created(URI.create("/api/v1/tokens/" + token.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(TokenView.of(token, TokenCallers.text(token.id(), secret))));
    }

    /** One's own, and for admins of everything any. Somebody else's is not there. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable long id, Caller caller) {
        return tokens.one(id)
                .filter(token -> isKeeper(caller) || isOf(token, caller))
                .switchIfEmpty(Mono.error(() -> new TokenNotFound(id)))
                .flatMap(token -> tokens.remove(token.id()));
    }

    private static boolean isKeeper(Caller caller) {
        return new Grant(caller.roles(), caller.scope()).isAdminOfEverything();
    }

    private static boolean isOf(ApiToken token, Caller caller) {
        return token.maker().id().equals(caller.id()) && token.maker().kind() == caller.kind();
    }
}
