package io.vigil.scoring.stream;

import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The watch over cameras, as time moves it. */
public final class TimeWatchProcessor extends EachCameraProcessor<Watch, Watched> {
    private final Watchman watchman;
    private KeyValueStore<String, Reports> reports;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeWatchProcessor(Watchman watchman) {
        super(Store.WATCHES);
        this.watchman = watchman;
    }

    @Override
    public void init(ProcessorContext<String, Watched> context) {
        super.init(context);
        reports = Store.REPORTS.of(context);
    }

    @Override
    void visit(String camera, Watch watch, Instant passed) {
        @Nullable Reports reported = reports.get(camera);
        Watchman.Step step = watchman.onTime(watch, passed, reported == null ? Reports.NONE : reported);
        if (!step.transitions().isEmpty() || !step.findings().isEmpty()) {
            keep(camera, watch, step.watch());
            tell(camera, new Watched(watch.tenant(), camera, null, step.transitions(), step.findings()), passed);
        }
    }
}
