package io.vigil.scoring.state;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.incident.Grounds;
import io.vigil.scoring.incident.Incident;
import io.vigil.scoring.incident.OpenIncident;
import io.vigil.scoring.incident.Span;
import io.vigil.scoring.incident.Status;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.state.avro.KnownIncident;
import io.vigil.scoring.state.avro.OpenState;
import io.vigil.scoring.state.avro.WatchState;
import java.util.List;

/** A watch as it is stored. */
final class WatchForm {

    private WatchForm() {}

    static WatchState write(Watch watch) {
        OpenIncident open = watch.open();
        return new WatchState(
                watch.tenant(),
                watch.seenAt(),
                List.of(),
                open == null ? null : write(open),
                NotesForm.trails(watch.notes()),
                NotesForm.crowds(watch.notes()));
    }

    static Watch read(WatchState state) {
        OpenState open = state.getOpen();
        return new Watch(state.getTenant(), state.getSeenAt(), NotesForm.read(state), open == null ? null : read(open));
    }

    private static OpenState write(OpenIncident open) {
        return new OpenState(
                open.revision(),
                open.suspiciousAt(),
                open.highSince(),
                write(open.now()),
                write(open.told()),
                open.origin(),
                open.crimeConfidence());
    }

    private static OpenIncident read(OpenState state) {
        String origin = state.getOrigin();
        return new OpenIncident(
                origin == null ? originOf(state.getTold()) : origin,
                read(state.getTold()),
                read(state.getNow()),
                state.getRevision(),
                state.getSuspiciousAt(),
                state.getHighSince(),
                state.getCrimeConfidence());
    }

    /** Of a build that knew no other: an incident was named by its start, which did not move. */
    private static String originOf(KnownIncident told) {
        return OpenIncident.origin(told.getStartTime());
    }

    private static KnownIncident write(Incident incident) {
        Grounds grounds = incident.grounds();
        Span span = incident.span();
        return new KnownIncident(
                incident.status().name(),
                incident.confidence(),
                incident.crimeType().name(),
                grounds.rule().name(),
                grounds.zoneId(),
                grounds.className(),
                incident.trackIds(),
                span.start(),
                span.end(),
                span.clearedAt(),
                grounds.lineId(),
                incident.reporter());
    }

    private static Incident read(KnownIncident state) {
        return new Incident(
                Status.valueOf(state.getStatus()),
                state.getConfidence(),
                CrimeType.valueOf(state.getCrimeType()),
                new Grounds(Rule.valueOf(state.getRule()), state.getZoneId(), state.getLineId(), state.getClassName()),
                state.getReporter(),
                state.getTrackIds(),
                new Span(state.getStartTime(), state.getEndTime(), state.getClearedAt()));
    }
}
