package io.vigil.scoring.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Entries as they are when a loop begins: a copy of the references, so that the loop may delete. */
final class Snapshot<V> implements KeyValueIterator<String, V> {
    private final List<String> keys;
    private final List<V> values;
    private int at;

    Snapshot(Map<String, V> held) {
        this.keys = new ArrayList<>(held.keySet());
        this.values = new ArrayList<>(held.values());
    }

    @Override
    public boolean hasNext() {
        return at < keys.size();
    }

    @Override
    public KeyValue<String, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return KeyValue.pair(keys.get(at), values.get(at++));
    }

    @Override
    public String peekNextKey() {
        return keys.get(at);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
