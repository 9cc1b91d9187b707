package io.vigil.scoring.whatif;

import io.vigil.topic.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a trial's consumers have read, and when all of it is done. Thread-safe. */
final class Reached {
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> handed = new ConcurrentHashMap<>();
    private final AtomicLong frames = new AtomicLong();

    /** The consumer would read this offset next. */
    void read(TopicPartition partition, long position) {
        positions.put(partition, position);
    }

    /** The streams have been given this record. */
    void handed(TopicPartition partition, long offset) {
        handed.merge(partition, offset, Math::max);
    }

    /** The streams have been given so many records of the topic. */
    void of(String topic, int records) {
        if (topic.equals(Topics.DETECTIONS.name())) {
            frames.addAndGet(records);
        }
    }

    /** Before the first record where it is not known yet. */
    long position(TopicPartition partition) {
        return positions.getOrDefault(partition, Long.MIN_VALUE);
    }

    /** Detections that the streams have been given. */
    long frames() {
        return frames.get();
    }

    /** Of the offsets between the bounds, those that are behind the consumers. */
    long done(Bounds bounds) {
        return bounds.ends().entrySet().stream()
                .mapToLong(end -> {
                    long start = bounds.start(end.getKey());
                    return Math.max(0, Math.min(end.getValue(), position(end.getKey())) - start);
                })
                .sum();
    }

    /**
     * Whether everything within the bounds is read, what came of it on the way through the streams' own topics is read
     * too, and all of it is committed.
     */
    boolean isComplete(Cluster cluster, Scratch scratch, Bounds bounds) {
        if (!isRead(bounds.ends()) || !isCommitted(cluster, scratch)) {
            return false;
        }
        Set<String> between = Set.copyOf(scratch.internal(cluster, "-repartition"));
        if (between.isEmpty()) {
            return true;
        }
        Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> latest =
                cluster.offsets(cluster.partitions(between), OffsetSpec.latest());
        latest.forEach((partition, end) -> ends.put(partition, end.offset()));
        return isRead(ends) && isCommitted(cluster, scratch);
    }

    private boolean isRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue());
    }

    private boolean isCommitted(Cluster cluster, Scratch scratch) {
        Map<TopicPartition, OffsetAndMetadata> committed = cluster.committed(scratch.id());
        return handed.entrySet().stream()
                .allMatch(last -> committed.containsKey(last.getKey())
                        && Objects.requireNonNull(committed.get(last.getKey())).offset() > last.getValue());
    }
}
