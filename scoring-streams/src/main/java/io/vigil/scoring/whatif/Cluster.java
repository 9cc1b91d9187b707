package io.vigil.scoring.whatif;

import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a trial asks of the brokers, each call waiting for its answer. */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Admin admin;

    Cluster(KafkaConnection kafka) {
        admin = Admin.create(kafka.client());
    }

    Set<String> topics() {
        return get(admin.listTopics().names());
    }

    /** The names of all consumer groups, running or not. */
    List<String> groups() {
        return get(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
    }

    /** Whether somebody is in the group. */
    boolean isRunning(String group) {
        return groups().contains(group)
                && get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                        .anyMatch(found -> !found.members().isEmpty());
    }

    /** All partitions of topics that are there. */
    List<TopicPartition> partitions(Collection<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Offsets, of committed records only. */
    Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> partitions, OffsetSpec wanted) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, wanted));
        return get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    void create(List<NewTopic> topics) {
        get(admin.createTopics(topics).all());
    }

    void delete(Collection<String> topics) {
        try {
            get(admin.deleteTopics(topics).all());
        } catch (TrialRefused e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    /** Where the group begins, before anybody has joined it. */
    void begin(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        get(admin.alterConsumerGroupOffsets(group, offsets).all());
    }

    /** How far the group has committed. */
    Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    void forget(String group) {
        get(admin.deleteConsumerGroups(List.of(group)).all());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TrialRefused(
                    "the broker refuses (" + cause.getMessage()
                            + "): look whether it is well and what this user may do",
                    cause);
        } catch (TimeoutException e) {
            throw new TrialRefused("the broker has not answered for " + PATIENCE.toSeconds() + " s: is it well?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialRefused("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
