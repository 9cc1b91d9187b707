package io.vigil.scoring.stream;

import io.vigil.avro.Incident;
import io.vigil.avro.IncidentState;
import io.vigil.avro.SourceOffset;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.Source;
import io.vigil.scoring.incident.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A transition as the wire has it.
 *
 * @param ruleVersion names the thresholds and tables that decided
 */
record IncidentForm(String ruleVersion) {

    Incident write(String tenant, String cameraId, Transition transition) {
        SeenFrame frame = transition.frame();
        io.vigil.scoring.incident.Incident before = transition.before();
        return Incident.newBuilder()
                .setTenant(tenant)
                .setIncidentId(io.vigil.scoring.incident.Incident.id(
                        cameraId, transition.after().startTime()))
                .setCameraId(cameraId)
                .setRevision(transition.revision())
                .setTransition(transition.kind().word())
                .setAt(transition.at())
                .setBefore(before == null ? null : state(before))
                .setAfter(state(transition.after()))
                .setFrameId(frame == null ? null : frame.frameId())
                .setRuleVersion(ruleVersion)
                .setSource(frame == null ? null : source(frame.source()))
                .build();
    }

    private static IncidentState state(io.vigil.scoring.incident.Incident incident) {
        return IncidentState.newBuilder()
                .setStatus(incident.status().word())
                .setConfidence((float) incident.confidence())
                .setSeverity(incident.severity().word())
                .setCrimeType(incident.crimeType().word())
                .setRule(incident.rule().onvif())
                .setZoneId(incident.zoneId())
                .setClassName(incident.className())
                .setTrackIds(incident.trackIds())
                .setStartTime(incident.startTime())
                .setEndTime(incident.endTime())
                .setClearedAt(incident.clearedAt())
                .build();
    }

    private static @Nullable SourceOffset source(@Nullable Source source) {
        return source == null ? null : new SourceOffset(source.topic(), source.partition(), source.offset());
    }
}
