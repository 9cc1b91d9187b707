package io.vigil.scoring.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that has not cleared.
 *
 * @param origin what it was opened by, which names it: its start may yet move
 * @param told the state that readers know: the last transition's
 * @param now the state as it is
 * @param revision the last transition's
 * @param suspiciousAt when it was last not quiet, but for alerts that stand
 * @param highSince since when what is seen has been as confident as confirming needs without a break, or null
 * @param crimeConfidence the reporter's whose crime names it; null where none was reported
 */
public record OpenIncident(
        String origin,
        Incident told,
        Incident now,
        int revision,
        Instant suspiciousAt,
        @Nullable Instant highSince,
        @Nullable Double crimeConfidence) {

    /** The origin of an incident that was first seen at the time. */
    public static String origin(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    /** Its first transition is told. */
    static OpenIncident begin(String origin, Incident opened, Instant suspiciousAt) {
        return new OpenIncident(origin, opened, opened, 1, suspiciousAt, null, null);
    }

    OpenIncident told(Incident incident) {
        return new OpenIncident(origin, incident, incident, revision + 1, suspiciousAt, highSince, crimeConfidence);
    }

    OpenIncident is(Incident incident) {
        return new OpenIncident(origin, told, incident, revision, suspiciousAt, highSince, crimeConfidence);
    }

    OpenIncident suspicious(Instant at) {
        Instant last = Span.later(suspiciousAt, at);
        return new OpenIncident(origin, told, now, revision, last, highSince, crimeConfidence);
    }

    /** What is seen at the moment is as confident as confirming needs, or is not. */
    OpenIncident high(boolean high, Instant at) {
        Instant since = highSince == null ? at : highSince;
        return new OpenIncident(origin, told, now, revision, suspiciousAt, high ? since : null, crimeConfidence);
    }

    OpenIncident namedBy(double confidence) {
        return new OpenIncident(origin, told, now, revision, suspiciousAt, highSince, confidence);
    }
}
