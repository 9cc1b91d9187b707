package io.vigil.scoring.stream;

import io.vigil.avro.Incident;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.zone.Zone;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Incidents, as frames move them. */
public final class FrameIncidentProcessor extends ContextualProcessor<String, SeenFrame, String, Incident> {
    private final Watchman watchman;
    private final IncidentForm form;
    private KeyValueStore<String, Watch> watches;
    private KeyValueStore<String, List<Zone>> zones;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public FrameIncidentProcessor(Watchman watchman, String ruleVersion) {
        this.watchman = watchman;
        this.form = new IncidentForm(ruleVersion);
    }

    @Override
    public void init(ProcessorContext<String, Incident> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
        zones = Store.ZONES.of(context);
    }

    @Override
    public void process(Record<String, SeenFrame> record) {
        String camera = record.key();
        @Nullable List<Zone> watched = zones.get(camera);
        Watchman.Step step =
                watchman.onFrame(watches.get(camera), record.value(), watched == null ? List.of() : watched);
        watches.put(camera, step.watch());
        step.transitions().forEach(transition -> {
            Incident incident = form.write(step.watch().tenant(), camera, transition);
            context()
                    .forward(record.withKey(incident.getIncidentId())
                            .withValue(incident)
                            .withTimestamp(transition.at().toEpochMilli()));
        });
    }
}
