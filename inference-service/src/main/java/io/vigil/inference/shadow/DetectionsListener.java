package io.vigil.inference.shadow;

import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a topic holds of a time range, once, from all partitions, without a consumer group. */
final class DetectionsListener {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConnection kafka;
    private final Instant from;
    private final Instant until;

    /** @param until exclusive, as the record time goes, which is the capture time */
    DetectionsListener(KafkaConnection kafka, Instant from, Instant until) {
        this.kafka = kafka;
        this.from = from;
        this.until = until;
    }

    /** Gets the records one by one, and how far the reading is. */
    interface Visitor {

        void visit(String topic, byte[] value);

        /** Called after each poll. */
        void progress(String topic, long read, long expected);
    }

    /**
     * Blocks until all is read.
     *
     * @throws TopicNotRead where the topic does not exist or the broker stays silent
     */
    void read(String topic, Visitor visitor) {
        Map<String, Object> config = kafka.client();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "vigil-compare");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            new Range(consumer, topic).read(visitor);
        }
    }

    /** The part of a topic that lies in the time range; a late record may be anywhere in it, so each one's own time decides. */
    private final class Range {

        private final Consumer<byte[], byte[]> consumer;
        private final String topic;
        private final Map<TopicPartition, Long> starts = new HashMap<>();
        private final Map<TopicPartition, Long> ends;

        Range(Consumer<byte[], byte[]> consumer, String topic) {
            this.consumer = consumer;
            this.topic = topic;
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new TopicNotRead("there is no topic " + topic);
            }
            ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
            offsets(partitions, until).forEach((partition, end) -> end.ifPresent(at -> ends.put(partition, at)));
            offsets(partitions, from)
                    .forEach((partition, start) ->
                            starts.put(partition, start.orElse(Objects.requireNonNull(ends.get(partition)))));
        }

        /** The first offset at or after a time, where there is one. */
        private Map<TopicPartition, OptionalLong> offsets(List<TopicPartition> partitions, Instant time) {
            Map<TopicPartition, Long> asked =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, any -> time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked, PATIENCE);
            return partitions.stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> found.get(partition) == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(found.get(partition).offset())));
        }

        void read(Visitor visitor) {
            consumer.assign(starts.keySet());
            starts.forEach(consumer::seek);
            long expected = starts.keySet().stream().mapToLong(this::size).sum();
            long left = expected;
            long heard = System.nanoTime();
            visitor.progress(topic, 0, expected);
            while (left > 0) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(found -> visit(found, visitor));
                long now = starts.keySet().stream().mapToLong(this::left).sum();
                if (now < left) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new TopicNotRead(
                            "the broker has given nothing more of " + topic + " for " + PATIENCE.toSeconds() + " s");
                }
                left = now;
                visitor.progress(topic, expected - left, expected);
            }
        }

        private void visit(ConsumerRecord<byte[], byte[]> found, Visitor visitor) {
            if (found.value() != null
                    && found.timestamp() >= from.toEpochMilli()
                    && found.timestamp() < until.toEpochMilli()) {
                visitor.visit(topic, found.value());
            }
        }

        private long end(TopicPartition partition) {
            return Objects.requireNonNull(ends.get(partition));
        }

        private long size(TopicPartition partition) {
            return Math.max(0, end(partition) - Objects.requireNonNull(starts.get(partition)));
        }

        private long left(TopicPartition partition) {
            return Math.max(0, end(partition) - consumer.position(partition, PATIENCE));
        }
    }
}
