package io.vigil.scoring.store;

import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.state.StateSerdes;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stores, by name. They are in memory and have a changelog: a camera takes a few hundred bytes, so a partition of a
 * thousand cameras is restored in well under a second, and nothing has to be loaded or tuned for a disk.
 */
public record Store<V>(String name, Serde<V> value) {
    public static final Store<Cursor> CURSORS = new Store<>("cursors", StateSerdes.cursor());
    public static final Store<Watch> WATCHES = new Store<>("watches", StateSerdes.watch());
    public static final Store<Reports> REPORTS = new Store<>("reports", StateSerdes.reports());
    public static final Store<Health> HEALTH = new Store<>("health", StateSerdes.health());
    public static final Store<Layout> ZONES = new Store<>("zones", StateSerdes.zones());
    public static final Store<Long> TIMES = new Store<>("times", Serdes.Long());

    /** All of them. */
    public static List<Store<?>> all() {
        return List.of(CURSORS, WATCHES, REPORTS, HEALTH, ZONES, TIMES);
    }

    public StoreBuilder<KeyValueStore<String, V>> builder() {
        return new HeldStoreBuilder<>(name, value);
    }

    public KeyValueStore<String, V> of(ProcessorContext<?, ?> context) {
        return context.getStateStore(name);
    }
}
