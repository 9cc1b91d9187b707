package io.vigil.gateway.incident;

import io.vigil.avro.IncidentState;

/** Reads an incident from its record. Names of cameras, zones and lines are not in the record. */
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
                after.getLineId(),
                null,
                after.getReporter(),
                after.getClassName(),
                after.getTrackIds(),
                after.getStartTime(),
                after.getEndTime(),
                after.getClearedAt());
    }

    static Step step(io.vigil.avro.Incident step) {
        return new Step(
                step.getTenant(),
                read(step),
                new Transition(
                        step.getRevision(),
                        step.getTransition(),
                        step.getAt(),
                        step.getBefore() == null ? null : state(step.getBefore()),
                        state(step.getAfter()),
                        step.getFrameId(),
                        step.getObservationId(),
                        step.getRuleVersion()));
    }

    private static State state(IncidentState state) {
        return new State(
                state.getStatus(),
                state.getConfidence(),
                state.getSeverity(),
                state.getCrimeType(),
                state.getRule(),
                state.getZoneId(),
                state.getLineId(),
                state.getReporter(),
                state.getClassName(),
                state.getTrackIds(),
                state.getStartTime(),
                state.getEndTime(),
                state.getClearedAt());
    }
}
