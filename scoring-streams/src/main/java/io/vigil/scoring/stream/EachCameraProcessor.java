package io.vigil.scoring.stream;

import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Visits each camera of the partition when time passes, in the order of their ids.
 *
 * @param <S> what is kept of a camera
 * @param <V> what is told
 */
abstract class EachCameraProcessor<S, V> extends ContextualProcessor<String, Instant, String, V> {
    private final Store<S> store;
    private KeyValueStore<String, S> cameras;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    EachCameraProcessor(Store<S> store) {
        this.store = store;
    }

    @Override
    public void init(ProcessorContext<String, V> context) {
        super.init(context);
        cameras = store.of(context);
    }

    @Override
    public final void process(Record<String, Instant> record) {
        try (KeyValueIterator<String, S> all = cameras.all()) {
            while (all.hasNext()) {
                KeyValue<String, S> camera = all.next();
                visit(camera.key, camera.value, record.value());
            }
        }
    }

    /** @param passed the time up to which everything has arrived */
    abstract void visit(String camera, S known, Instant passed);

    final void keep(String camera, S before, S after) {
        if (after != before) {
            cameras.put(camera, after);
        }
    }

    final void forget(String camera) {
        cameras.delete(camera);
    }

    @SuppressWarnings("NullAway") // Kafka's own contract: a null value is a tombstone
    final void tell(String camera, @Nullable V value, Instant at) {
        context().forward(new Record<>(camera, value, at.toEpochMilli()));
    }
}
