package io.vigil.inference.table;

import io.vigil.topic.Topic;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** A compacted topic and where its records go. */
public record Table<V extends SpecificRecord>(Topic<V> topic, Rows<V> rows) {

    public Table {
        if (!topic.keeping().compacted() || topic.value() == null) {
            throw new IllegalArgumentException(topic.name() + " is not a compacted topic of records");
        }
    }

    Class<V> type() {
        return Objects.requireNonNull(topic.value());
    }

    boolean promisesErasure() {
        return topic.keeping().erasure() != null;
    }
}
