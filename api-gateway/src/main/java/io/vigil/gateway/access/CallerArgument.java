package io.vigil.gateway.access;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a controller's method the {@link Caller} that it takes: null where a stranger was let through. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindings, ServerWebExchange exchange) {
        Mono<Object> caller =
                exchange.getPrincipal().flatMap(principal -> Mono.justOrEmpty(CallerAuthentication.caller(principal)));
        return parameter.isOptional() ? caller : caller.switchIfEmpty(Mono.error(NotKnown::credentials));
    }
}
