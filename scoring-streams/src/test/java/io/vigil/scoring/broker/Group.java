package io.vigil.scoring.broker;

import io.vigil.topic.KafkaConnection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
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
        Map<TopicPartition, Long> behind = ends(topics);
        committed().forEach((partition, reached) -> behind.computeIfPresent(partition, (key, end) -> end - reached));
        behind.values().removeIf(left -> left <= 0);
        return behind;
    }

    /** How far each partition was read and committed. */
    public Map<TopicPartition, Long> committed() {
        return answer(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reached -> reached.getValue().offset()));
    }

    /** Where each partition ends, as a reader of what is committed sees it. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        answer(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** How many members have something to do. */
    public long workers() {
        return answer(admin.describeConsumerGroups(List.of(name)).all()).values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
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
