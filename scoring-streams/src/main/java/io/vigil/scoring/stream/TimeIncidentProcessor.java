package io.vigil.scoring.stream;

import io.vigil.avro.Incident;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Incidents, as time moves them: each camera of the partition is visited, in the order of their ids. */
public final class TimeIncidentProcessor extends ContextualProcessor<String, Instant, String, Incident> {
    private final Watchman watchman;
    private final IncidentForm form;
    private KeyValueStore<String, Watch> watches;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeIncidentProcessor(Watchman watchman, String ruleVersion) {
        this.watchman = watchman;
        this.form = new IncidentForm(ruleVersion);
    }

    @Override
    public void init(ProcessorContext<String, Incident> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
    }

    @Override
    public void process(Record<String, Instant> record) {
        try (KeyValueIterator<String, Watch> cameras = watches.all()) {
            while (cameras.hasNext()) {
                KeyValue<String, Watch> camera = cameras.next();
                visit(camera.key, camera.value, record);
            }
        }
    }

    private void visit(String camera, Watch watch, Record<String, Instant> time) {
        Watchman.Step step = watchman.onTime(watch, time.value());
        if (step.transitions().isEmpty()) {
            return;
        }
        watches.put(camera, step.watch());
        step.transitions().forEach(transition -> {
            Incident incident = form.write(watch.tenant(), camera, transition);
            long at = transition.at().toEpochMilli();
            context().forward(new Record<>(incident.getIncidentId(), incident, at));
        });
    }
}
