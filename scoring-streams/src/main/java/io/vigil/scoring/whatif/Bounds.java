package io.vigil.scoring.whatif;

import io.vigil.scoring.OfflineStreams;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which part of each partition a trial reads: topics that are kept for a time, by time; those that are compacted, from their
 * beginning to what is their end now.
 *
 * @param starts inclusive
 * @param ends exclusive
 * @param notes what a reader of the report must know of it
 */
record Bounds(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, List<String> notes) {

    /** A record from the future may lie anywhere; one this far beyond the end is not taken for the end. */
    private static final Duration DOUBT = Duration.ofHours(1);

    /**
     * @param copies topics of which the trial reads a copy of its own, whole
     * @throws TrialRefused where nothing of the range is kept
     */
    static Bounds find(Cluster cluster, Range range, Set<Topic<?>> copies) {
        Bounds bounds = new Bounds(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        bounds.checkKept(cluster, range);
        for (Topic<?> topic : OfflineStreams.read()) {
            if (!copies.contains(topic)) {
                bounds.add(cluster, topic, range);
            }
        }
        bounds.checkAny(cluster, range);
        return bounds;
    }

    private void checkKept(Cluster cluster, Range range) {
        List<TopicPartition> partitions = cluster.partitions(List.of(Topics.DETECTIONS.name()));
        List<ListOffsetsResultInfo> first =
                present(cluster.offsets(partitions, OffsetSpec.forTimestamp(0)).values());
        List<ListOffsetsResultInfo> last =
                present(cluster.offsets(partitions, OffsetSpec.maxTimestamp()).values());
        if (first.isEmpty() || last.isEmpty()) {
            throw new TrialRefused(Topics.DETECTIONS.name() + " holds nothing: there is nothing to try settings on");
        }
        Instant kept = Instant.ofEpochMilli(
                first.stream().mapToLong(ListOffsetsResultInfo::timestamp).min().getAsLong());
        Instant newest = Instant.ofEpochMilli(
                last.stream().mapToLong(ListOffsetsResultInfo::timestamp).max().getAsLong());
        boolean someAreGone = first.stream().anyMatch(info -> info.offset() > 0);
        if (!kept.isBefore(range.until()) || newest.isBefore(range.from())) {
            throw new TrialRefused("nothing of " + range.from() + " to " + range.until()
                    + " is there: detections are kept from " + kept + " to " + newest);
        }
        if (someAreGone && range.from().isBefore(kept)) {
            throw new TrialRefused("the range begins before what is kept: detections are there from " + kept + " to "
                    + newest + "; say --from " + kept.plus(range.warmUp()) + " or later");
        }
        if (range.start().isBefore(kept)) {
            notes.add("detections begin at " + kept + ", within the warm-up that begins at " + range.start());
        }
    }

    private static List<ListOffsetsResultInfo> present(Iterable<ListOffsetsResultInfo> infos) {
        List<ListOffsetsResultInfo> present = new ArrayList<>();
        for (ListOffsetsResultInfo info : infos) {
            if (info.offset() >= 0 && info.timestamp() >= 0) {
                present.add(info);
            }
        }
        return present;
    }

    private void add(Cluster cluster, Topic<?> topic, Range range) {
        List<TopicPartition> partitions = cluster.partitions(List.of(topic.name()));
        Map<TopicPartition, ListOffsetsResultInfo> latest = cluster.offsets(partitions, OffsetSpec.latest());
        if (topic.keeping().retention() == null) {
            cluster.offsets(partitions, OffsetSpec.earliest())
                    .forEach((partition, first) -> starts.put(partition, first.offset()));
            latest.forEach((partition, end) -> ends.put(partition, end.offset()));
            return;
        }
        latest.forEach((partition, end) -> {
            starts.put(partition, end.offset());
            ends.put(partition, end.offset());
        });
        cluster.offsets(partitions, OffsetSpec.forTimestamp(range.start().toEpochMilli()))
                .forEach((partition, first) -> {
                    if (first.offset() >= 0) {
                        starts.put(partition, first.offset());
                    }
                });
        long doubt = range.end().plus(DOUBT).toEpochMilli();
        cluster.offsets(partitions, OffsetSpec.forTimestamp(range.end().toEpochMilli()))
                .forEach((partition, beyond) -> {
                    if (beyond.offset() >= 0 && beyond.timestamp() < doubt) {
                        ends.put(partition, Math.max(beyond.offset(), start(partition)));
                    }
                });
    }

    private void checkAny(Cluster cluster, Range range) {
        List<TopicPartition> partitions = starts.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.DETECTIONS.name()))
                .toList();
        boolean any =
                cluster.offsets(partitions, OffsetSpec.forTimestamp(range.from().toEpochMilli())).entrySet().stream()
                        .anyMatch(first -> first.getValue().offset() >= 0
                                && first.getValue().timestamp() < range.until().toEpochMilli());
        if (!any) {
            throw new TrialRefused("no detection was made from " + range.from() + " to " + range.until()
                    + ": give a range in which cameras ran");
        }
    }

    /** All of a topic that is there whole, such as a trial's own copy. */
    void addWhole(Cluster cluster, String topic) {
        List<TopicPartition> partitions = cluster.partitions(List.of(topic));
        partitions.forEach(partition -> starts.put(partition, 0L));
        cluster.offsets(partitions, OffsetSpec.latest()).forEach((partition, end) -> ends.put(partition, end.offset()));
    }

    long start(TopicPartition partition) {
        return Objects.requireNonNull(starts.get(partition));
    }

    /** How many offsets lie between; a few of them may be no records. */
    long size() {
        return starts.keySet().stream()
                .mapToLong(partition -> Objects.requireNonNull(ends.get(partition)) - start(partition))
                .sum();
    }

    /** As a consumer group is told where to begin. */
    Map<TopicPartition, OffsetAndMetadata> committed() {
        return starts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue())));
    }
}
