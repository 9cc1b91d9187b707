package io.vigil.inference.table;

import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Understands one table's records. A record that cannot be used removes its key, as it has replaced what was there: a worker that
 * starts later finds the same rows as one that has run for long. For one thread.
 */
final class TableReader<V extends SpecificRecord> {

    private final Table<V> table;
    private final AvroDeserializer<V> deserializer;
    private final PoisonSink poison;
    private final Map<TopicPartition, Set<String>> keys = new HashMap<>();

    TableReader(Table<V> table, SchemaRegistry registry, PoisonSink poison) {
        this.table = table;
        this.deserializer = new AvroDeserializer<>(registry, table.type());
        this.poison = poison;
    }

    String topic() {
        return table.topic().name();
    }

    /** @throws io.vigil.wire.RegistryUnreachable where the record should be tried again later */
    void take(ConsumerRecord<byte[], byte[]> record) {
        String key;
        try {
            key = key(record);
        } catch (IllegalArgumentException e) {
            putAside(record, e);
            return;
        }
        try {
            put(new TopicPartition(record.topic(), record.partition()), key, record);
        } catch (RegistryUnreachable e) {
            throw e;
        } catch (RuntimeException e) {
            table.rows().remove(key);
            putAside(record, e);
        }
    }

    /** Removes what the partition held: it is read anew, or is no more. */
    void forget(TopicPartition partition) {
        Set<String> known = keys.remove(partition);
        if (known != null) {
            known.forEach(table.rows()::remove);
        }
    }

    private void put(TopicPartition partition, String key, ConsumerRecord<byte[], byte[]> record) {
        V value = deserializer.deserialize(record.topic(), record.value());
        Set<String> known = keys.computeIfAbsent(partition, added -> new HashSet<>());
        if (value == null) {
            known.remove(key);
            table.rows().remove(key);
        } else {
            known.add(key);
            table.rows().put(key, value);
        }
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        poison.putAside(table.promisesErasure() ? withoutValue(record) : record, cause);
    }

    /** Dead letters are kept for long: nothing that is to be erasable may be copied there. */
    private static ConsumerRecord<byte[], byte[]> withoutValue(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] none = null;
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                none,
                record.headers(),
                record.leaderEpoch());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("a record of " + record.topic() + " has no key");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record.key()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the key of a record of " + record.topic() + " is no text", e);
        }
    }
}
