package io.vigil.scoring.stream;

import io.vigil.avro.Incident;
import io.vigil.scoring.incident.Transition;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells each transition of a camera's incident, by the incident's id. */
public final class IncidentProcessor extends ContextualProcessor<String, Watched, String, Incident> {
    private final IncidentForm form;

    public IncidentProcessor(String ruleVersion) {
        this.form = new IncidentForm(ruleVersion);
    }

    @Override
    public void process(Record<String, Watched> record) {
        Watched watched = record.value();
        for (Transition transition : watched.transitions()) {
            Incident incident = form.write(watched.tenant(), watched.cameraId(), transition);
            context()
                    .forward(record.withKey(incident.getIncidentId())
                            .withValue(incident)
                            .withTimestamp(transition.at().toEpochMilli()));
        }
    }
}
