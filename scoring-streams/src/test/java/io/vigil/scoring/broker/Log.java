package io.vigil.scoring.broker;

import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics on a broker, to be created, written and read whole. */
public final class Log {
    public static final int PARTITIONS = 6;

    private final KafkaConnection kafka;

    public Log(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * Creates a topic, unless it is there, whose records are kept for ever whatever their times.
     *
     * @param cleanup as in {@code cleanup.policy}
     */
    public void create(String topic, int partitions, String cleanup) {
        Map<String, String> config = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup,
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                Long.toString(Long.MAX_VALUE));
        try (Admin admin = Admin.create(kafka.client())) {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic fresh = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(config);
                admin.createTopics(List.of(fresh)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In the order given; to the partition that a record names, or else its key's. */
    public void write(Collection<LogRecord> records) {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (LogRecord record : records) {
                sent.add(producer.send(record.toProduce()));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that is committed, each partition in its order, the partitions one after the other. */
    public List<LogRecord> read(String topic) {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        List<LogRecord> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(LogRecord.of(record)));
            }
        }
        records.sort(Comparator.comparing(LogRecord::lies));
        return records;
    }

    /** The names of all topics. */
    public Set<String> topics() {
        try (Admin admin = Admin.create(kafka.client())) {
            return admin.listTopics().names().get().stream().collect(Collectors.toCollection(TreeSet::new));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
