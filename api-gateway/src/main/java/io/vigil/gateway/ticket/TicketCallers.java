package io.vigil.gateway.ticket;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.Standings;
import io.vigil.gateway.access.WayIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Knows who made the ticket in the address, with what they may by now. That it has not expired is asked when it opens a stream,
 * and not again while the stream lasts.
 */
@Component
@Order(10)
class TicketCallers implements WayIn {
    private static final String OPENED = TicketCallers.class.getName();

    private final TicketSeal seal;
    private final Standings standings;
    private final Clock clock;

    TicketCallers(TicketSeal seal, Standings standings, Clock clock) {
        this.seal = seal;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        Optional<String> text = TicketFilter.of(exchange);
        if (text.isEmpty() || exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(opened(exchange, text.get()))
                .flatMap(ticket -> standings.now(ticket.caller()))
                .switchIfEmpty(Mono.error(NotKnown::token));
    }

    private Optional<Ticket> opened(ServerWebExchange exchange, String text) {
        Ticket before = exchange.getAttribute(OPENED);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Ticket> ticket = seal.read(text)
                .filter(read -> HttpMethod.GET.equals(exchange.getRequest().getMethod()))
                .filter(read -> read.opens(exchange.getRequest(), clock.instant()));
        ticket.ifPresent(good -> exchange.getAttributes().put(OPENED, good));
        return ticket;
    }
}
