package io.vigil.gateway.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Holds every request against the {@link Rules}: first the caller's role, then whether the camera that the path names is in
 * their scope. To a caller of narrower scope, a camera that is not there and one that is not theirs are answered here alike,
 * and the handler is reached by neither. An answer without end ends soon after its caller is not let in any more.
 */
final class Gate implements ReactiveAuthorizationManager<AuthorizationContext>, WebFilter {
    private final Refusal refusal;
    private final Identification identification;
    private final Duration again;

    /** @param again how often it is asked whether the caller of an answer without end is still let in */
    Gate(Refusal refusal, Identification identification, Duration again) {
        this.refusal = refusal;
        this.identification = identification;
        this.again = again;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        ServerHttpRequest request = context.getExchange().getRequest();
        if (CorsUtils.isPreFlightRequest(request) || !(need(request) instanceof Need.Holder holder)) {
            return Mono.just(new AuthorizationDecision(true));
        }
        return authentication
                .flatMap(known -> Mono.justOrEmpty(CallerAuthentication.caller(known)))
                .map(caller -> new AuthorizationDecision(holder.isMet(caller)));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = path(exchange.getRequest());
        Optional<Rule> rule = Rules.of(exchange.getRequest().getMethod(), path);
        Optional<String> camera = rule.flatMap(known -> known.camera(path));
        boolean lasting = rule.map(Rule::lasting).orElse(false);
        if (camera.isEmpty() && !lasting) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .flatMap(principal -> Mono.justOrEmpty(CallerAuthentication.caller(principal)))
                .map(caller -> {
                    if (camera.isPresent() && !caller.scope().allows(camera.get())) {
                        return refusal.noCamera(exchange, camera.get());
                    }
                    return lasting ? whileSo(exchange, chain, caller) : chain.filter(exchange);
                })
                .defaultIfEmpty(
                        Mono.defer(() -> chain.filter(exchange))) // strangers come so far where the path is open
                .flatMap(answer -> answer);
    }

    private Mono<Void> whileSo(ServerWebExchange exchange, WebFilterChain chain, Caller caller) {
        Mono<Void> changed = identification.changed(exchange, caller, again);
        boolean socket =
                "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
        return socket
                ? chain.filter(exchange).doOnSuccess(open -> closeOnce(changed, exchange))
                : Mono.firstWithSignal(chain.filter(exchange), changed);
    }

    /** A socket lives on when its request has been answered, so its connection is watched by itself. */
    private static void closeOnce(Mono<Void> changed, ServerWebExchange exchange) {
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        response.withConnection(connection -> {
            Disposable watching = changed.subscribe(nothing -> {}, failure -> {}, () -> {
                var unused = connection.channel().close();
            });
            connection.onDispose(watching);
        });
    }

    /** Whether the path is for callers: elsewhere, what a request brings is not looked at. */
    static boolean takesCallers(ServerHttpRequest request) {
        return need(request) instanceof Need.Holder;
    }

    private static Need need(ServerHttpRequest request) {
        return Rules.need(request.getMethod(), path(request));
    }

    private static PathContainer path(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication();
    }
}
