package io.vigil.gateway.incident;

import reactor.core.publisher.Mono;

/** Gives tests of other packages the listener's way into the database. */
public final class IncidentSteps {
    private final Incidents incidents;

    public IncidentSteps(Incidents incidents) {
        this.incidents = incidents;
    }

    public Mono<Boolean> keep(io.vigil.avro.Incident step) {
        return incidents.keep(IncidentRecord.step(step)).thenReturn(true);
    }
}
