package io.vigil.gateway.incident;

import io.vigil.avro.IncidentState;

/** Reads an incident from its record. Names of cameras and zones are not in the record. */
public final class IncidentRecord {
    private IncidentRecord() {}

    public static Incident read(io.vigil.avro.Incident step) {
        IncidentState after = step.getAfter();
        return new Incident(
                step.getIncidentId(),
                step.getCameraId(),
                null,
                after.getStatus(),
                step.getTransition(),
                step.getRevision(),
                after.getConfidence(),
                after.getSeverity(),
                after.getCrimeType(),
                after.getRule(),
                after.getZoneId(),
                null,
                after.getClassName(),
                after.getTrackIds(),
                after.getStartTime(),
                after.getEndTime(),
                after.getClearedAt());
    }

    static Transition transition(io.vigil.avro.Incident step) {
        return new Transition(
                read(step),
                step.getTenant(),
                step.getAt(),
                step.getBefore() == null ? null : step.getBefore().getStatus(),
                step.getFrameId(),
                step.getRuleVersion());
    }
}
