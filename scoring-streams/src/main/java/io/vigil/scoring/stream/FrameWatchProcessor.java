package io.vigil.scoring.stream;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The watch over a camera, as frames move it. */
public final class FrameWatchProcessor extends ContextualProcessor<String, SeenFrame, String, Watched> {
    private final Watchman watchman;
    private KeyValueStore<String, Watch> watches;
    private KeyValueStore<String, Reports> reports;
    private KeyValueStore<String, Layout> zones;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public FrameWatchProcessor(Watchman watchman) {
        this.watchman = watchman;
    }

    @Override
    public void init(ProcessorContext<String, Watched> context) {
        super.init(context);
        watches = Store.WATCHES.of(context);
        reports = Store.REPORTS.of(context);
        zones = Store.ZONES.of(context);
    }

    @Override
    public void process(Record<String, SeenFrame> record) {
        String camera = record.key();
        SeenFrame frame = record.value();
        @Nullable Layout layout = zones.get(camera);
        @Nullable Reports reported = reports.get(camera);
        Watchman.Step step = watchman.onFrame(
                watches.get(camera),
                frame,
                layout == null ? Layout.NONE : layout,
                reported == null ? Reports.NONE : reported);
        watches.put(camera, step.watch());
        context()
                .forward(record.withValue(
                        new Watched(frame.tenant(), camera, frame, step.transitions(), step.findings())));
    }
}
