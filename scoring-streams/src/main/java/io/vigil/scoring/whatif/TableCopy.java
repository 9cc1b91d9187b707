package io.vigil.scoring.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic's records as they held over a range: of each key the last before its start, and all within. Where
 * compaction has removed what held at the start, the first that is left stands in for it, and is named.
 */
final class TableCopy {
    private final Instant start;
    private final Instant end;
    private final Map<Integer, Long> next = new TreeMap<>();
    private final Set<Integer> compacted = new TreeSet<>();
    private final Map<String, Row> before = new TreeMap<>();
    private final Map<String, Row> firstOf = new TreeMap<>();
    private final List<Row> within = new ArrayList<>();

    /**
     * A record to be written.
     *
     * @param partition negative where the key is to decide
     * @param value the bytes as they were, or null for a tombstone
     */
    record Row(int partition, String key, @Nullable Bytes value, Instant at) {
        Row at(Instant other) {
            return new Row(partition, key, value, other);
        }
    }

    TableCopy(Instant start, Instant end) {
        this.start = start;
        this.end = end;
    }

    /** In the order of the topic. */
    void add(ConsumerRecord<String, byte[]> record) {
        if (record.offset() != next.getOrDefault(record.partition(), 0L)) {
            compacted.add(record.partition());
        }
        next.put(record.partition(), record.offset() + 1);
        Row row = new Row(
                record.partition(), record.key(), bytes(record.value()), Instant.ofEpochMilli(record.timestamp()));
        firstOf.putIfAbsent(row.key(), row);
        if (!row.at().isAfter(start)) {
            before.put(row.key(), row);
        } else if (row.at().isBefore(end)) {
            within.add(row);
        }
    }

    private static @Nullable Bytes bytes(byte @Nullable [] value) {
        return value == null ? null : Bytes.wrap(value);
    }

    /** Keys whose state at the start is gone. */
    Set<String> guessed() {
        Set<String> guessed = new TreeSet<>();
        firstOf.forEach((key, row) -> {
            if (!before.containsKey(key) && compacted.contains(row.partition())) {
                guessed.add(key);
            }
        });
        return guessed;
    }

    /** Those that held at the start, at its time, then the changes. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        before.values().forEach(row -> rows.add(row.at(start)));
        Set<String> guessed = guessed();
        firstOf.values().stream().filter(row -> guessed.contains(row.key())).forEach(row -> rows.add(row.at(start)));
        rows.addAll(within);
        return rows;
    }
}
