package io.vigil.scoring.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that has not cleared.
 *
 * @param told the state that readers know: the last transition's
 * @param now the state as it is
 * @param revision the last transition's
 * @param suspiciousAt when it was last not quiet
 * @param highSince since when confidence is as high as confirming needs without a break, or null
 */
public record OpenIncident(
        Incident told,
        Incident now,
        int revision,
        Instant suspiciousAt,
        @Nullable Instant highSince) {

    OpenIncident told(Incident incident) {
        return new OpenIncident(incident, incident, revision + 1, suspiciousAt, highSince);
    }

    OpenIncident quiet() {
        return new OpenIncident(told, now, revision, suspiciousAt, null);
    }

    OpenIncident suspicious(Incident incident, Instant at, boolean high) {
        Instant since = highSince == null ? at : highSince;
        return new OpenIncident(told, incident, revision, at, high ? since : null);
    }
}
