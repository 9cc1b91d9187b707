package io.vigil.scoring.stream;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts frames that were scored. */
public final class FrameHealthProcessor extends ContextualProcessor<String, SeenFrame, Void, Void> {
    private final HealthWatch watch;
    private KeyValueStore<String, Health> cameras;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public FrameHealthProcessor(HealthWatch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        cameras = Store.HEALTH.of(context);
    }

    @Override
    public void process(Record<String, SeenFrame> record) {
        cameras.put(record.key(), watch.onFrame(cameras.get(record.key()), record.value()));
    }
}
