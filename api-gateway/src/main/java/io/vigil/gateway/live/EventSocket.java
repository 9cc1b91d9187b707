package io.vigil.gateway.live;

import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells all cameras and the last incidents on connecting, and each change after that. */
@Component
class EventSocket implements WebSocketHandler {
    private static final int INCIDENTS = 50;

    private final LiveBoard board;
    private final Incidents incidents;
    private final JsonMapper json;

    EventSocket(LiveBoard board, Incidents incidents, JsonMapper json) {
        this.board = board;
        this.incidents = incidents;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        Flux<LiveEvent> present = Flux.<LiveEvent>fromStream(
                        board.views().stream().map(LiveEvent.OfCamera::new))
                .concatWith(incidents.list(IncidentQuery.newest(INCIDENTS)).map(LiveEvent.OfIncident::new))
                .onErrorComplete();
        Mono<Void> sending = session.send(
                Flux.merge(present, board.events()).map(event -> session.textMessage(json.writeValueAsString(event))));
        return Mono.firstWithSignal(sending, session.receive().then());
    }
}
