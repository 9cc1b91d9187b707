package io.vigil.scoring.store;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds values as objects and writes those that changed when the task commits, so that a value that changes with each of
 * a thousand frames is encoded once. Values must be immutable. Kafka's own cache keeps bytes, which costs an encoding
 * and a decoding at every step; being asked before a commit takes an interface that Kafka keeps internal, and this is
 * the only class that knows it.
 *
 * <p>A value becomes part of the changelog in the transaction of the frames that made it, as with any store. For one
 * thread, as all stores are.
 */
final class HeldStore<V> implements KeyValueStore<String, V>, CachedStateStore<String, V> {
    private final KeyValueStore<String, V> kept;
    private final TreeMap<String, V> held = new TreeMap<>();
    private final TreeMap<String, ProcessorRecordContext> changed = new TreeMap<>();
    private boolean loaded;
    private @Nullable InternalProcessorContext<?, ?> context;

    /** @param kept in memory, with a changelog, without a cache of its own */
    HeldStore(KeyValueStore<String, V> kept) {
        this.kept = kept;
    }

    @Override
    public @Nullable V get(String key) {
        return loaded().get(key);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's own contract: a null value deletes
    public void put(String key, @Nullable V value) {
        if (value == null) {
            loaded().remove(key);
        } else {
            loaded().put(key, value);
        }
        changed.put(key, context().recordContext());
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
        V known = get(key);
        if (known == null) {
            put(key, value);
        }
        return known;
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
        V known = get(key);
        put(key, null);
        return known;
    }

    /** By key, ascending; a change made while iterating is not seen. */
    @Override
    public KeyValueIterator<String, V> all() {
        return new Snapshot<>(loaded());
    }

    @Override
    public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
        NavigableMap<String, V> part = loaded();
        part = from == null ? part : part.tailMap(from, true);
        return new Snapshot<>(to == null ? part : part.headMap(to, true));
    }

    @Override
    public long approximateNumEntries() {
        return loaded().size();
    }

    @Override
    public void flushCache() {
        if (changed.isEmpty()) {
            return;
        }
        ProcessorRecordContext current = context().recordContext();
        try {
            changed.forEach((key, cause) -> {
                context().setRecordContext(cause);
                kept.put(key, held.get(key));
            });
        } finally {
            context().setRecordContext(current);
        }
        changed.clear();
    }

    /** What is not written is given up: the task begins again from its last commit. */
    @Override
    public void clearCache() {
        held.clear();
        changed.clear();
        loaded = false;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<String, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void init(StateStoreContext given, StateStore root) {
        context = (InternalProcessorContext<?, ?>) given;
        clearCache();
        kept.init(given, root);
    }

    @Override
    public void flush() {
        flushCache();
        kept.flush();
    }

    @Override
    public void close() {
        clearCache();
        kept.close();
    }

    @Override
    public String name() {
        return kept.name();
    }

    @Override
    public boolean persistent() {
        return kept.persistent();
    }

    @Override
    public boolean isOpen() {
        return kept.isOpen();
    }

    @Override
    public Position getPosition() {
        return kept.getPosition();
    }

    /** Everything, read once after the changelog has been restored. */
    private NavigableMap<String, V> loaded() {
        if (!loaded) {
            try (KeyValueIterator<String, V> all = kept.all()) {
                all.forEachRemaining(entry -> held.put(entry.key, entry.value));
            }
            loaded = true;
        }
        return held;
    }

    private InternalProcessorContext<?, ?> context() {
        if (context == null) {
            throw new IllegalStateException("store " + name() + " is used before its task began");
        }
        return context;
    }
}
