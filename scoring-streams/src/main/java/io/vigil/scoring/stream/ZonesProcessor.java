package io.vigil.scoring.stream;

import io.vigil.avro.CameraZones;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps each camera's zones and lines. Unsound ones are refused whole, and the camera keeps those it had. */
public final class ZonesProcessor extends ContextualProcessor<String, CameraZones, Void, Void> {
    private KeyValueStore<String, Layout> zones;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public ZonesProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        zones = Store.ZONES.of(context);
    }

    @Override
    public void process(Record<String, CameraZones> record) {
        @Nullable CameraZones value = record.value();
        if (record.key() == null) {
            throw new Implausible("zones without a key");
        }
        if (value == null) {
            zones.delete(record.key());
        } else {
            CameraKey.check(record.key(), value.getCameraId());
            zones.put(record.key(), ZonesForm.read(value));
        }
    }
}
