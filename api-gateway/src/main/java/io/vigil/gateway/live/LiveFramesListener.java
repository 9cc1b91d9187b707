package io.vigil.gateway.live;

import io.vigil.avro.Frame;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.intake.ListenerThread;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Shows every frame of the cameras that are watched. Reads from now on while there is one and fetches nothing while there
 * is none; frames of other cameras are not decoded. Commits nothing.
 */
@Component
public class LiveFramesListener extends ListenerThread {
    private static final Logger log = LoggerFactory.getLogger(LiveFramesListener.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);

    private final KafkaConnection kafka;
    private final LiveBoard board;
    private final Audience audience;
    private final Clock clock;
    private final AvroDeserializer<Frame> frames;
    private List<TopicPartition> partitions = List.of();

    LiveFramesListener(
            GatewayProperties properties, SchemaRegistry registry, LiveBoard board, Audience audience, Clock clock) {
        super("live-frames");
        this.kafka = properties.kafka();
        this.board = board;
        this.audience = audience;
        this.clock = clock;
        this.frames = new AvroDeserializer<>(registry, Frame.class);
    }

    @Override
    protected Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-live-frames");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.LIVE_FRAMES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer;
    }

    @Override
    protected void poll(Consumer<byte[], byte[]> consumer) {
        Set<String> watched = audience.cameras();
        boolean fetching = !consumer.assignment().isEmpty();
        if (watched.isEmpty()) {
            if (fetching) {
                consumer.unsubscribe();
            }
            rest(LOOK_AGAIN_AFTER);
            return;
        }
        if (!fetching) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            read(record, watched);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, Set<String> watched) {
        if (record.key() == null || !watched.contains(new String(record.key(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            Frame frame = frames.deserialize(record.topic(), record.value());
            if (frame != null) {
                board.live(frame.getCameraId()).live(SceneRecord.frame(frame, clock.instant()));
            }
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("cause", e.getMessage())
                    .log("record left out of the live view");
        }
    }
}
