package io.vigil.gateway.outbox;

import io.vigil.topic.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The ends of topics, where whatever the outbox published last must be. Blocks; every call has a consumer of its own. */
final class Tails {
    /** The header by which a record is known as an entry of the outbox: its id, in decimal. */
    static final String ENTRY = "vigil-outbox-entry";

    /** Of one partition; more than the outbox ever has under way, and what others may have written since. */
    private static final long RECORDS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConnection kafka;

    Tails(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** The ids of entries that are there. */
    Set<Long> entries(Collection<String> topics) {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-outbox-tails");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, topics);
        }
    }

    private static Set<Long> read(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - RECORDS)));
        Set<Long> found = new HashSet<>();
        while (!ends.isEmpty()) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> note(record, found));
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return found;
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Set<Long> found) {
        Header header = record.headers().lastHeader(ENTRY);
        if (header != null) {
            String id = new String(header.value(), StandardCharsets.UTF_8);
            if (id.matches("\\d{1,18}")) {
                found.add(Long.parseLong(id));
            }
        }
    }
}
