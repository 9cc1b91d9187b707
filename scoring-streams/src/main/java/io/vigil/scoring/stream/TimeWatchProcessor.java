package io.vigil.scoring.stream;

import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The watch over cameras, as time moves it: each camera of the partition is visited, in the order of their ids. */
public final class TimeWatchProcessor extends ContextualProcessor<String, Instant, String, Watched> {
    private final Watchman watchman;
    private KeyValueStore<String, Watch> watches;
    private KeyValueStore<String, Reports> reports;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeWatchProcessor(Watchman watchman) {
        this.watchman = watchman;
    }

    @Override
    public void init(ProcessorContext<String, Watched> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
        reports = Store.REPORTS.of(context);
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
        @Nullable Reports reported = reports.get(camera);
        Watchman.Step step = watchman.onTime(watch, time.value(), reported == null ? Reports.NONE : reported);
        if (step.transitions().isEmpty() && step.findings().isEmpty()) {
            return;
        }
        watches.put(camera, step.watch());
        context()
                .forward(time.withKey(camera)
                        .withValue(new Watched(watch.tenant(), camera, null, step.transitions(), step.findings())));
    }
}
