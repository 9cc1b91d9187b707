package io.vigil.scoring.stream;

import io.vigil.avro.Camera;
import io.vigil.avro.CameraHealth;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps which cameras there are. A removed one leaves camera health at once, the memory of it later. */
public final class CamerasProcessor extends ContextualProcessor<String, Camera, String, CameraHealth> {
    private final HealthWatch watch;
    private KeyValueStore<String, Listing> listings;
    private KeyValueStore<String, Health> health;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public CamerasProcessor(HealthWatch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, CameraHealth> context) {
        super.init(context);
        listings = Store.CAMERAS.of(context);
        health = Store.HEALTH.of(context);
    }

    @Override
    public void process(Record<String, Camera> record) {
        @Nullable Camera camera = record.value();
        if (record.key() == null) {
            throw new Implausible("a camera without a key");
        }
        if (camera == null) {
            remove(record);
        } else {
            CameraKey.check(record.key(), camera.getCameraId());
            listings.put(record.key(), new Listing(camera.getActive(), null));
        }
    }

    @SuppressWarnings("NullAway") // Kafka's own contract: a null value is a tombstone
    private void remove(Record<String, Camera> record) {
        String id = record.key();
        listings.put(id, new Listing(false, Instant.ofEpochMilli(record.timestamp())));
        Health known = health.get(id);
        if (known != null) {
            health.put(id, watch.untold(known));
            context().forward(record.withValue(null));
        }
    }
}
