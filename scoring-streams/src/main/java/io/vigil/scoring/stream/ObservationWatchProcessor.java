package io.vigil.scoring.stream;

import io.vigil.scoring.frame.Source;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.incident.Dispatcher;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.observation.Observation;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The watch over a camera, as reports of models outside move it. A report is checked against the log's time and does not
 * advance it: nobody knows who sets those models' clocks.
 */
public final class ObservationWatchProcessor
        extends ContextualProcessor<String, io.vigil.avro.Observation, String, Watched> {
    private final TimeGuard guard;
    private final Dispatcher dispatcher;
    private KeyValueStore<String, Watch> watches;
    private KeyValueStore<String, Reports> reports;
    private LogTime time;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public ObservationWatchProcessor(TimeGuard guard, Dispatcher dispatcher) {
        this.guard = guard;
        this.dispatcher = dispatcher;
    }

    @Override
    public void init(ProcessorContext<String, Watched> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
        reports = Store.REPORTS.of(context);
        time = new LogTime(Store.TIMES.of(context));
    }

    @Override
    public void process(Record<String, io.vigil.avro.Observation> record) {
        Source source = context()
                .recordMetadata()
                .map(from -> new Source(from.topic(), from.partition(), from.offset()))
                .orElse(null);
        Observation observation = ObservationForm.read(record.value(), source);
        CameraKey.check(record.key(), observation.cameraId());
        check(observation);
        @Nullable Reports known = reports.get(record.key());
        Reports before = known == null ? Reports.NONE : known;
        Dispatcher.Step step = dispatcher.onReport(watches.get(record.key()), before, observation, time.latest());
        keep(record.key(), before, step);
        if (!step.transitions().isEmpty()) {
            context()
                    .forward(record.withValue(
                            new Watched(observation.tenant(), record.key(), null, step.transitions(), List.of())));
        }
    }

    private void check(Observation observation) {
        @Nullable Instant latest = time.latest();
        guard.check(observation.at(), latest);
        if (observation.report() instanceof Report.Crime crime) {
            guard.check(crime.start(), latest);
            guard.check(crime.end(), latest);
        }
    }

    private void keep(String camera, Reports before, Dispatcher.Step step) {
        if (step.reports().equals(before)) {
            return;
        }
        reports.put(camera, step.reports());
        if (step.watch() != null) {
            watches.put(camera, step.watch());
        }
    }
}
