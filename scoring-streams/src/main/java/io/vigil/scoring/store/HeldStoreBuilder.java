package io.vigil.scoring.store;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds {@link HeldStore}s: always with a changelog, and with no second cache. */
final class HeldStoreBuilder<V> implements StoreBuilder<KeyValueStore<String, V>> {
    private final StoreBuilder<KeyValueStore<String, V>> kept;

    /** @param changelog settings of its topic, by Kafka's names */
    HeldStoreBuilder(String name, Serde<V> value, Map<String, String> changelog) {
        this.kept = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), value)
                .withLoggingEnabled(changelog)
                .withCachingDisabled();
    }

    @Override
    public KeyValueStore<String, V> build() {
        return new HeldStore<>(kept.build());
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withLoggingEnabled(Map<String, String> config) {
        kept.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withLoggingDisabled() {
        throw new UnsupportedOperationException("what has no changelog is lost with its process");
    }

    @Override
    public Map<String, String> logConfig() {
        return kept.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return kept.name();
    }
}
