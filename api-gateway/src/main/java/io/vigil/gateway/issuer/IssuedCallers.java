package io.vigil.gateway.issuer;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.WayIn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows people by a JWT of the issuer in {@code Authorization: Bearer}. */
@Component
@Order(30)
class IssuedCallers implements WayIn {
    private static final Pattern JWT = Pattern.compile("(?i:Bearer) +([\\w-]+\\.[\\w-]+\\.[\\w-]*) *");

    private final boolean present;
    private final IssuedTokens tokens;
    private final IssuedClaims claims;

    IssuedCallers(Issuer issuer, IssuedTokens tokens) {
        this.present = issuer.settings().isPresent();
        this.tokens = tokens;
        this.claims = new IssuedClaims(issuer.settings());
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        Matcher jwt = JWT.matcher(authorization == null ? "" : authorization);
        if (!present || !jwt.matches()) {
            return Mono.empty();
        }
        return tokens.claims(jwt.group(1))
                .flatMap(good -> Mono.justOrEmpty(claims.caller(good)))
                .switchIfEmpty(Mono.error(NotKnown::token));
    }
}
