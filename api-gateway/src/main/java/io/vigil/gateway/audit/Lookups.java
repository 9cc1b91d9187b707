package io.vigil.gateway.audit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** Which paths show what was recorded of people, and are told of when somebody reads them. */
final class Lookups {
    static final Map<String, Action> ALL = Map.ofEntries(
            entry("/api/v1/incidents", Action.INCIDENTS_VIEWED),
            entry("/api/v1/incidents/{id}", Action.INCIDENTS_VIEWED),
            entry("/api/v1/incidents/{id}/transitions", Action.INCIDENTS_VIEWED),
            entry("/api/v1/analyses", Action.FINDINGS_VIEWED),
            entry("/api/v1/cameras/{id}/analyses", Action.FINDINGS_VIEWED),
            entry("/api/v1/behaviors", Action.FINDINGS_VIEWED),
            entry("/api/v1/cameras/{id}/behaviors", Action.FINDINGS_VIEWED),
            entry("/api/v1/anomalies", Action.FINDINGS_VIEWED),
            entry("/api/v1/cameras/{id}/anomalies", Action.FINDINGS_VIEWED),
            entry("/api/v1/rule-events", Action.FINDINGS_VIEWED),
            entry("/api/v1/cameras/{id}/rule-events", Action.FINDINGS_VIEWED),
            entry("/api/v1/summaries", Action.FINDINGS_VIEWED),
            entry("/api/v1/cameras/{id}/summaries", Action.FINDINGS_VIEWED),
            entry("/api/v1/audit", Action.AUDIT_VIEWED));

    private Lookups() {}

    static Optional<Action> action(String pattern) {
        return Optional.ofNullable(ALL.get(pattern));
    }
}
