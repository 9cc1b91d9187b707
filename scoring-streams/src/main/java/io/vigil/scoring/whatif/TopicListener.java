package io.vigil.scoring.whatif;

import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds now, once, all partitions one after the other, without a consumer group. */
final class TopicListener {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConnection kafka;

    TopicListener(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * Blocks until all is read that was committed when it began.
     *
     * @param from records before the first of this time or a later one are passed over
     * @throws TrialRefused where the broker stays silent
     */
    void read(String topic, Instant from, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> config = kafka.client();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "vigil-what-if");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> asked = new HashMap<>();
            partitions.forEach(partition -> asked.put(partition, Math.max(0, from.toEpochMilli())));
            Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(asked, PATIENCE);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp start = starts.get(partition);
                if (start != null) {
                    consumer.assign(List.of(partition));
                    consumer.seek(partition, start.offset());
                    read(consumer, partition, Objects.requireNonNull(ends.get(partition)), reader);
                }
            }
        }
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        long heard = System.nanoTime();
        long before = -1;
        while (consumer.position(partition, PATIENCE) < end) {
            consumer.poll(POLL).forEach(reader);
            long now = consumer.position(partition, PATIENCE);
            if (now > before) {
                before = now;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new TrialRefused(
                        "the broker has given nothing more of " + partition + " for " + PATIENCE.toSeconds() + " s");
            }
        }
    }
}
