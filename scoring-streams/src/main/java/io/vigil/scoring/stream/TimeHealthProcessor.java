package io.vigil.scoring.stream;

import io.vigil.avro.CameraHealth;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Camera health, as time passes: each camera of the partition is visited, in the order of their ids. */
public final class TimeHealthProcessor extends ContextualProcessor<String, Instant, String, CameraHealth> {
    private final HealthWatch watch;
    private KeyValueStore<String, Health> cameras;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeHealthProcessor(HealthWatch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, CameraHealth> context) {
        super.init(context);
        cameras = Store.HEALTH.of(context);
    }

    @Override
    public void process(Record<String, Instant> record) {
        try (KeyValueIterator<String, Health> all = cameras.all()) {
            while (all.hasNext()) {
                KeyValue<String, Health> camera = all.next();
                visit(camera.key, camera.value, record.value());
            }
        }
    }

    private void visit(String camera, Health health, Instant passed) {
        HealthWatch.Step step = watch.onTime(health, passed);
        step.status().ifPresent(status -> {
            cameras.put(camera, step.health());
            CameraHealth told = CameraHealthForm.write(health.tenant(), camera, status);
            context().forward(new Record<>(camera, told, status.at().toEpochMilli()));
        });
    }
}
