package io.vigil.gateway.ticket;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes the ticket out of a request's address before anything else sees it: no handler, log or measurement gets to know it. It
 * stays beside the request for those who judge it.
 */
@Component
@Order(-1_000)
class TicketFilter implements WebFilter {
    static final String PARAMETER = "ticket";
    private static final String ATTRIBUTE = TicketFilter.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String ticket = exchange.getRequest().getQueryParams().getFirst(PARAMETER);
        if (ticket == null) {
            return chain.filter(exchange);
        }
        URI without = without(exchange.getRequest().getURI());
        ServerHttpRequest request = exchange.getRequest().mutate().uri(without).build();
        exchange.getAttributes().put(ATTRIBUTE, ticket);
        return chain.filter(exchange.mutate().request(request).build());
    }

    /** All other parameters stay exactly as they came. */
    private static URI without(URI uri) {
        String query = Arrays.stream(String.valueOf(uri.getRawQuery()).split("&", -1))
                .filter(parameter -> !parameter.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        String address = uri.toString();
        return URI.create(address.substring(0, address.indexOf('?')) + (query.isEmpty() ? "" : "?" + query));
    }

    static Optional<String> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
