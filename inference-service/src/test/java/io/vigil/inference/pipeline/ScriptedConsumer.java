package io.vigil.inference.pipeline;

import static org.awaitility.Awaitility.await;

import io.vigil.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A consumer of one partition that is given what it reads, and remembers its last commit. */
final class ScriptedConsumer extends MockConsumer<byte[], byte[]> {

    static final TopicPartition PARTITION = new TopicPartition(Topics.FRAMES.name(), 0);
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private long offset;
    private volatile long lastCommit;

    ScriptedConsumer() {
        super("earliest");
        setMaxPollRecords(4);
        updateBeginningOffsets(Map.of(PARTITION, 0L));
        schedulePollTask(() -> rebalance(List.of(PARTITION)));
    }

    void receive(String key, byte @Nullable [] value) {
        ConsumerRecord<byte[], byte[]> received = new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset++, key.getBytes(StandardCharsets.UTF_8), value);
        received.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        schedulePollTask(() -> addRecord(received));
    }

    /** How many records it was given. */
    long received() {
        return offset;
    }

    /** Waits until the listener has come back for more than it was given. */
    void awaitAllRead() {
        CountDownLatch polls = new CountDownLatch(2);
        schedulePollTask(polls::countDown);
        schedulePollTask(polls::countDown);
        await().until(() -> polls.getCount() == 0);
    }

    long committed() {
        return Optional.ofNullable(committed(Set.of(PARTITION)).get(PARTITION))
                .map(committed -> committed.offset())
                .orElse(0L);
    }

    /** What was committed when it was closed. */
    long lastCommit() {
        return lastCommit;
    }

    @Override
    public synchronized void close(CloseOptions options) {
        lastCommit = committed();
        super.close(options);
    }
}
