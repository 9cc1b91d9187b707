package io.vigil.scoring.broker;

import io.vigil.topic.KafkaConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has come. */
public final class Group implements AutoCloseable {
    private final Admin admin;
    private final String name;

    public Group(KafkaConnection kafka, String name) {
        this.admin = Admin.create(kafka.client());
        this.name = name;
    }

    /** Whether everything that is in these topics now is read and committed. */
    public boolean hasRead(List<String> topics) {
        return behind(topics).isEmpty();
    }

    /** Records to be read, by partition; those that are read are not named. */
    public Map<TopicPartition, Long> behind(List<String> topics) {
        try {
            List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, OffsetSpec> latest = partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(name)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> behind =
                    new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> {
                        OffsetAndMetadata reached = done.get(partition);
                        long left = end.offset() - (reached == null ? 0 : reached.offset());
                        if (left > 0) {
                            behind.put(partition, left);
                        }
                    });
            return behind;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
