package io.vigil.system;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.MalformedRecord;
import io.vigil.wire.RegistryConnection;
import io.vigil.wire.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer of one's own: reads committed records of a topic from its beginning. */
final class TopicReader {
    private final Credentials credentials;
    private final SchemaRegistry schemas;

    TopicReader(Credentials credentials) {
        this.credentials = credentials;
        this.schemas = new RegistryConnection(URI.create(credentials.registry().url()), null, null).open();
    }

    /** Every record of its kind that is in the topic now; poison is passed over. */
    <V extends SpecificRecord> List<V> all(Topic<V> topic, Class<V> type) {
        AvroDeserializer<V> deserializer = new AvroDeserializer<>(schemas, type);
        return raw(topic.name()).stream()
                .filter(record -> record.value() != null)
                .flatMap(record -> readable(deserializer, record))
                .toList();
    }

    private static <V extends SpecificRecord> Stream<V> readable(
            AvroDeserializer<V> deserializer, ConsumerRecord<String, byte[]> record) {
        try {
            return Stream.ofNullable(deserializer.deserialize(record.topic(), record.value()));
        } catch (MalformedRecord e) {
            return Stream.empty();
        }
    }

    /** How many records the topic has had. */
    long end(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Everything that is in the topic now, as bytes. */
    List<ConsumerRecord<String, byte[]>> raw(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Instant deadline = Instant.now().plusSeconds(60);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(topic + " could not be read to its end in a minute");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config =
                KafkaConnection.to(credentials.kafka().bootstrapServers()).client();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
