package io.vigil.scoring.clock;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Hears when the clock last ticked, by the record time of the newest tick. For one thread. */
final class ClockListener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final TopicPartition FIRST = new TopicPartition(Topics.CLOCK.name(), 0);
    /** A tick takes two offsets, its own and its transaction's mark; a few more bridge aborted ones. */
    private static final long BACK = 8;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Instant latest;
    private boolean atEnd;

    ClockListener(KafkaConnection kafka) {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(FIRST));
    }

    /**
     * The time of the newest tick, or null where there is none.
     *
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer
     */
    @Nullable
    Instant latest() {
        long end = consumer.endOffsets(List.of(FIRST), PATIENCE).getOrDefault(FIRST, 0L);
        if (!atEnd) {
            consumer.seek(FIRST, Math.max(0, end - BACK));
            atEnd = true;
        }
        do {
            for (ConsumerRecord<byte[], byte[]> tick : consumer.poll(PATIENCE.dividedBy(20))) {
                latest = Instant.ofEpochMilli(tick.timestamp());
            }
        } while (consumer.position(FIRST, PATIENCE) < end);
        return latest;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(PATIENCE));
    }
}
