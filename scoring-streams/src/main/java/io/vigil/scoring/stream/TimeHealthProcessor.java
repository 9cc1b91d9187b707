package io.vigil.scoring.stream;

import io.vigil.avro.CameraHealth;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Camera health, as time passes. */
public final class TimeHealthProcessor extends EachCameraProcessor<Health, CameraHealth> {
    private final HealthWatch watch;
    private KeyValueStore<String, Listing> listings;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeHealthProcessor(HealthWatch watch) {
        super(Store.HEALTH);
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, CameraHealth> context) {
        super.init(context);
        listings = Store.CAMERAS.of(context);
    }

    @Override
    void visit(String camera, Health health, Instant passed) {
        Listing listing = listings.get(camera);
        if (listing != null && listing.removed()) {
            return;
        }
        HealthWatch.Step step = watch.onTime(health, passed);
        keep(camera, health, step.health());
        step.status()
                .ifPresent(
                        status -> tell(camera, CameraHealthForm.write(health.tenant(), camera, status), status.at()));
    }
}
