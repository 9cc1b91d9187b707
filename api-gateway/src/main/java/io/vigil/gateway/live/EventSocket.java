package io.vigil.gateway.live;

import io.vigil.gateway.access.CallerAuthentication;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.finding.Finding;
import io.vigil.gateway.finding.FindingQuery;
import io.vigil.gateway.finding.Findings;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells all cameras and the last incidents and findings on connecting, and each change after that. */
@Component
class EventSocket implements WebSocketHandler {
    private static final int INCIDENTS = 50;
    private static final int FINDINGS = 30;

    private final LiveBoard board;
    private final Incidents incidents;
    private final Findings findings;
    private final JsonMapper json;
    private final Audit audit;

    EventSocket(LiveBoard board, Incidents incidents, Findings findings, JsonMapper json, Audit audit) {
        this.audit = audit;
        this.board = board;
        this.incidents = incidents;
        this.findings = findings;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return session.getHandshakeInfo()
                .getPrincipal()
                .flatMap(principal -> Mono.justOrEmpty(CallerAuthentication.caller(principal)))
                .flatMap(caller -> tell(session, caller.scope()));
    }

    private Mono<Void> tell(WebSocketSession session, Scope scope) {
        Flux<LiveEvent> present = Flux.<LiveEvent>fromStream(
                        board.views(scope).stream().map(LiveEvent.OfCamera::new))
                .concatWith(
                        incidents.list(IncidentQuery.newest(scope, INCIDENTS)).map(LiveEvent.OfIncident::new))
                .concatWith(found(scope))
                .onErrorComplete();
        Flux<LiveEvent> changes = board.events().filter(event -> scope.allows(event.cameraId()));
        Mono<Void> sending = session.send(
                Flux.merge(present, changes).map(event -> session.textMessage(json.writeValueAsString(event))));
        return audit.viewed(Action.EVENTS_VIEWED, new Target("camera", null))
                .then(Mono.firstWithSignal(sending, session.receive().then()));
    }

    private Flux<LiveEvent> found(Scope scope) {
        FindingQuery query = FindingQuery.newest(scope, FINDINGS);
        Flux<Finding> all =
                Flux.concat(findings.anomalies(query), findings.behaviors(query), findings.ruleEvents(query));
        return all.concatMap(finding -> Mono.justOrEmpty(board.event(finding)));
    }
}
