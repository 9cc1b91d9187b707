package io.vigil.gateway.token;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.RandomSecret;
import io.vigil.gateway.access.Scopes;
import io.vigil.gateway.access.Secrets;
import io.vigil.gateway.access.Standing;
import io.vigil.gateway.access.Standings;
import io.vigil.gateway.access.WayIn;
import io.vigil.gateway.token.ApiTokens.Kept;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows programs by {@code Authorization: Bearer vgl_<id>_<secret>}, as long as their makers are let in. */
@Component
@Order(20)
class TokenCallers implements WayIn, Standing {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(vgl_\\S*) *");
    private static final Pattern TOKEN = Pattern.compile("vgl_([1-9][0-9]{0,17})_([A-Za-z0-9_-]{43})");

    private final ApiTokens tokens;
    private final Standings standings;
    private final Scopes scopes;

    TokenCallers(ApiTokens tokens, Standings standings, Scopes scopes) {
        this.tokens = tokens;
        this.standings = standings;
        this.scopes = scopes;
    }

    /** What the caller sends. */
    static String text(long id, String secret) {
        return "vgl_" + id + "_" + secret;
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return Mono.empty();
        }
        Matcher token = TOKEN.matcher(bearer.group(1));
        return (token.matches() ? known(Long.parseLong(token.group(1)), token.group(2)) : Mono.<Caller>empty())
                .switchIfEmpty(Mono.error(NotKnown::token));
    }

    @Override
    public Caller.Kind kind() {
        return Caller.Kind.TOKEN;
    }

    @Override
    public Mono<Caller> now(String id) {
        return tokens.kept(Long.parseLong(id)).flatMap(this::caller);
    }

    private Mono<Caller> known(long id, String secret) {
        return tokens.kept(id)
                .filter(kept -> Secrets.match(kept.hash(), RandomSecret.hash(secret)))
                .flatMap(this::caller)
                .delayUntil(caller -> tokens.used(id));
    }

    private Mono<Caller> caller(Kept kept) {
        return Mono.zip(
                        scopes.resolved(kept.token().grant().scope()),
                        standings.now(kept.token().maker()).flatMap(scopes::resolved))
                .flatMap(
                        both -> Mono.justOrEmpty(kept.token().with(both.getT1()).caller(both.getT2())));
    }
}
