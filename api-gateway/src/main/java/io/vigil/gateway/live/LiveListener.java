package io.vigil.gateway.live;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.intake.ListenerThread;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the live board current. Reads every partition itself, reference data from the beginning and everything else from
 * now on, and commits nothing. Frames are fetched only while somebody watches.
 */
@Component
public class LiveListener extends ListenerThread {
    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConnection kafka;
    private final LiveBoard board;
    private final LiveReadings readings;
    private List<TopicPartition> frames = List.of();
    private List<TopicPartition> others = List.of();

    LiveListener(GatewayProperties properties, SchemaRegistry registry, LiveBoard board, Clock clock) {
        super("live");
        this.kafka = properties.kafka();
        this.board = board;
        this.readings = new LiveReadings(registry, board, clock);
    }

    @Override
    protected Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-live");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> now = partitions(consumer, LiveReadings.FROM_NOW);
        List<TopicPartition> beginning = partitions(consumer, LiveReadings.FROM_THE_BEGINNING);
        frames = partitions(consumer, List.of(Topics.FRAMES));
        others = both(now, beginning);
        consumer.assign(others);
        consumer.seekToEnd(now);
        consumer.seekToBeginning(beginning);
        return consumer;
    }

    @Override
    protected void poll(Consumer<byte[], byte[]> consumer) {
        fetchFramesOnlyIfWatched(consumer);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            read(record);
        }
        board.lives().stream().filter(LiveCamera::isWatched).forEach(LiveCamera::tick);
    }

    /** Not by pausing: while records of paused partitions lie fetched, a poll spins for as long as it lasts. */
    private void fetchFramesOnlyIfWatched(Consumer<byte[], byte[]> consumer) {
        boolean fetched = consumer.assignment().size() > others.size();
        if (board.isStreaming(Scope.EVERYTHING) == fetched) {
            return;
        }
        if (fetched) {
            consumer.assign(others);
        } else {
            consumer.assign(both(frames, others));
            consumer.seekToEnd(frames);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() != null) {
                readings.read(record.topic(), new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("cause", e.getMessage())
                    .log("record left out of the live view");
        }
    }

    private static List<TopicPartition> both(List<TopicPartition> some, List<TopicPartition> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<Topic<?>> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
