package io.vigil.scoring.whatif;

import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The clients of streams that read a part of the log and no more: to the streams, a partition ends where the bounds say,
 * and has nothing of other cameras than those asked for. What is not bounded, the streams' own topics, is read as it is.
 */
final class BoundedClients implements KafkaClientSupplier {
    private final Map<TopicPartition, Long> ends;
    private final Set<String> cameras;
    private final Reached reached;

    /** @param cameras ids; none means all */
    BoundedClients(Map<TopicPartition, Long> ends, Set<String> cameras, Reached reached) {
        this.ends = Map.copyOf(ends);
        this.cameras = Set.copyOf(cameras);
        this.reached = reached;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new Bounded(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getRestoreConsumer(config);
    }

    private final class Bounded extends KafkaConsumer<byte[], byte[]> {
        private static final Set<String> BY_CAMERA = Topics.all().stream()
                .filter(topic -> topic.key().equals(Topics.DETECTIONS.key()))
                .map(Topic::name)
                .collect(Collectors.toUnmodifiableSet());

        Bounded(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            ConsumerRecords<byte[], byte[]> found = super.poll(timeout);
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
            for (TopicPartition partition : found.partitions()) {
                List<ConsumerRecord<byte[], byte[]>> within = within(partition, found.records(partition));
                if (!within.isEmpty()) {
                    kept.put(partition, within);
                    reached.handed(partition, within.get(within.size() - 1).offset());
                }
            }
            found.nextOffsets().forEach((partition, offset) -> next.put(partition, atMost(partition, offset)));
            assignment().forEach(this::note);
            return new ConsumerRecords<>(kept, next);
        }

        private List<ConsumerRecord<byte[], byte[]>> within(
                TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
            long end = ends.getOrDefault(partition, Long.MAX_VALUE);
            boolean choose = !cameras.isEmpty() && BY_CAMERA.contains(partition.topic());
            List<ConsumerRecord<byte[], byte[]>> within = new ArrayList<>(records.size());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() < end && (!choose || isAsked(record.key()))) {
                    within.add(record);
                }
            }
            reached.of(partition.topic(), within.size());
            return within;
        }

        private boolean isAsked(byte[] key) {
            return key != null && cameras.contains(new String(key, StandardCharsets.UTF_8));
        }

        private OffsetAndMetadata atMost(TopicPartition partition, OffsetAndMetadata next) {
            long end = ends.getOrDefault(partition, Long.MAX_VALUE);
            return next.offset() <= end ? next : new OffsetAndMetadata(end, next.leaderEpoch(), next.metadata());
        }

        private void note(TopicPartition partition) {
            try {
                long at = position(partition, Duration.ZERO);
                reached.read(partition, at);
                if (isOver(partition, at) && !paused().contains(partition)) {
                    pause(List.of(partition));
                }
            } catch (TimeoutException e) {
                // it was assigned just now and where it begins is being asked: the next poll knows
            }
        }

        private boolean isOver(TopicPartition partition, long at) {
            return at >= ends.getOrDefault(partition, Long.MAX_VALUE);
        }

        @Override
        public void resume(Collection<TopicPartition> partitions) {
            super.resume(partitions.stream()
                    .filter(partition -> !isOver(partition, reached.position(partition)))
                    .toList());
        }

        @Override
        public OptionalLong currentLag(TopicPartition partition) {
            Long end = ends.get(partition);
            if (end == null) {
                return super.currentLag(partition);
            }
            long left = Math.max(0, end - reached.position(partition));
            OptionalLong lag = super.currentLag(partition);
            return left == 0
                    ? OptionalLong.of(0)
                    : lag.isEmpty() ? lag : OptionalLong.of(Math.min(left, lag.getAsLong()));
        }
    }
}
