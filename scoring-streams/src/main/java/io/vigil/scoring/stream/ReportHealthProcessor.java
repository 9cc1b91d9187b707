package io.vigil.scoring.stream;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.StageReport;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.health.Report;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Camera health, as the stages report. */
public final class ReportHealthProcessor extends ContextualProcessor<String, StageReport, String, CameraHealth> {
    private final TimeGuard guard;
    private final HealthWatch watch;
    private KeyValueStore<String, Health> cameras;
    private KeyValueStore<String, Listing> listings;
    private LogTime time;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public ReportHealthProcessor(TimeGuard guard, HealthWatch watch) {
        this.guard = guard;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, CameraHealth> context) {
        super.init(context);
        cameras = Store.HEALTH.of(context);
        listings = Store.CAMERAS.of(context);
        time = new LogTime(Store.TIMES.of(context));
    }

    @Override
    public void process(Record<String, StageReport> record) {
        Report report = ReportForm.read(record.value());
        CameraKey.check(record.key(), report.cameraId());
        guard.check(report.at(), time.latest());
        time.sees(report.at());
        HealthWatch.Step step = watch.onReport(cameras.get(report.cameraId()), report);
        Listing listing = listings.get(report.cameraId());
        if (listing != null && listing.removed()) {
            cameras.put(report.cameraId(), watch.untold(step.health()));
            return;
        }
        cameras.put(report.cameraId(), step.health());
        step.status()
                .map(status -> CameraHealthForm.write(report.tenant(), report.cameraId(), status))
                .ifPresent(health -> context()
                        .forward(record.withValue(health)
                                .withTimestamp(health.getAt().toEpochMilli())));
    }
}
