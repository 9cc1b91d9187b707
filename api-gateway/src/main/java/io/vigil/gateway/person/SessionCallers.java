package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.Origins;
import io.vigil.gateway.access.WayIn;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Knows those who logged in by their cookie, unless the request names somebody else in a header. A cookie that is good no more
 * is nobody's.
 */
@Component
@Order(60)
class SessionCallers implements WayIn {
    private final Sessions sessions;
    private final Origins origins;

    SessionCallers(Sessions sessions, Origins origins) {
        this.sessions = sessions;
        this.origins = origins;
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Optional<String> secret = SessionCookie.read(request);
        if (secret.isEmpty() || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.empty();
        }
        return sessions.find(secret.get())
                .flatMap(session -> origins.cookieVouches(request)
                        ? Mono.just(session.caller())
                        : Mono.error(NotKnown.foreignPage()));
    }
}
