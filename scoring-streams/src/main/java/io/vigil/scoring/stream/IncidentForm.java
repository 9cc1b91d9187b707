package io.vigil.scoring.stream;

import io.vigil.avro.Incident;
import io.vigil.avro.IncidentState;
import io.vigil.scoring.incident.Cause;
import io.vigil.scoring.incident.Grounds;
import io.vigil.scoring.incident.Transition;

/**
 * A transition as the wire has it.
 *
 * @param ruleVersion names the thresholds and tables that decided
 */
record IncidentForm(String ruleVersion) {

    Incident write(String tenant, String cameraId, Transition transition) {
        Cause cause = transition.cause();
        io.vigil.scoring.incident.Incident before = transition.before();
        return Incident.newBuilder()
                .setTenant(tenant)
                .setIncidentId(io.vigil.scoring.incident.Incident.id(cameraId, transition.origin()))
                .setCameraId(cameraId)
                .setRevision(transition.revision())
                .setTransition(transition.kind().word())
                .setAt(transition.at())
                .setBefore(before == null ? null : state(before))
                .setAfter(state(transition.after()))
                .setFrameId(cause.frameId())
                .setObservationId(cause.observationId())
                .setRuleVersion(ruleVersion)
                .setSource(OriginForm.source(cause.source()))
                .build();
    }

    private static IncidentState state(io.vigil.scoring.incident.Incident incident) {
        Grounds grounds = incident.grounds();
        return IncidentState.newBuilder()
                .setStatus(incident.status().word())
                .setConfidence((float) incident.confidence())
                .setSeverity(incident.severity().word())
                .setCrimeType(incident.crimeType().word())
                .setRule(grounds.rule().onvif())
                .setZoneId(grounds.zoneId())
                .setLineId(grounds.lineId())
                .setClassName(grounds.className())
                .setReporter(incident.reporter())
                .setTrackIds(incident.trackIds())
                .setStartTime(incident.span().start())
                .setEndTime(incident.span().end())
                .setClearedAt(incident.span().clearedAt())
                .build();
    }
}
