package io.vigil.inference.pipeline;

import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits what is done, now and then and before a partition leaves. Used by the consumer's thread. */
final class CommitListener implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(CommitListener.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    /** For what is in work to be done. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final OffsetLedger offsets;
    private long committedAt = System.nanoTime();

    CommitListener(Consumer<byte[], byte[]> consumer, OffsetLedger offsets) {
        this.consumer = consumer;
        this.offsets = offsets;
    }

    /** Commits where the last commit is some time ago; does not wait for the answer. */
    void now() {
        if (System.nanoTime() - committedAt < EVERY.toNanos()) {
            return;
        }
        committedAt = System.nanoTime();
        Map<Integer, Long> done = offsets.committable();
        if (!done.isEmpty()) {
            consumer.commitAsync(toKafka(done), (committed, failure) -> {
                if (failure == null) {
                    offsets.committed(done);
                } else {
                    log.atDebug().addKeyValue("reason", failure.getMessage()).log("commit postponed");
                }
            });
        }
    }

    /** Waits for what is in work, two seconds at most, and commits for the last time. */
    void last(Duration patience) {
        try {
            offsets.awaitQuiet(QUIET);
            Map<Integer, Long> done = offsets.committable();
            if (!done.isEmpty()) {
                consumer.commitSync(toKafka(done), patience);
            }
        } catch (KafkaException | InterruptedException e) {
            log.atInfo()
                    .addKeyValue("reason", e.getMessage())
                    .log("last commit missed; some frames will be seen again");
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> offsets.assign(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            offsets.awaitQuiet(QUIET);
            consumer.commitSync(toKafka(offsets.committable()), QUIET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            onPartitionsLost(partitions);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> offsets.revoke(partition.partition()));
    }

    private static Map<TopicPartition, OffsetAndMetadata> toKafka(Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        offsets.forEach((partition, offset) ->
                committed.put(new TopicPartition(Topics.FRAMES.name(), partition), new OffsetAndMetadata(offset)));
        return committed;
    }
}
