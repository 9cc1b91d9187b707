package io.vigil.scoring.command;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a compacted topic holds now, once. */
record TableListener(KafkaConnection kafka, SchemaRegistry registry) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * By key, in order; blocks until all is read.
     *
     * @throws BaselinesRefused where the broker stays silent
     */
    <V extends SpecificRecord> SortedMap<String, V> read(Topic<V> topic) {
        AvroDeserializer<V> values = new AvroDeserializer<>(registry, Objects.requireNonNull(topic.value()));
        SortedMap<String, V> rows = new TreeMap<>();
        Map<String, Object> config = kafka.client();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "vigil-baselines");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name(), PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until) {
                    throw new BaselinesRefused(
                            topic.name() + " could not be read within " + PATIENCE.toSeconds() + " s");
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    V value = values.deserialize(topic.name(), record.value());
                    if (value == null) {
                        rows.remove(record.key());
                    } else {
                        rows.put(record.key(), value);
                    }
                }
            }
        }
        return rows;
    }
}
