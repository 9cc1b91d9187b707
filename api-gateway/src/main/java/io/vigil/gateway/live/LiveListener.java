package io.vigil.gateway.live;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.camera.CameraPolicyRecord;
import io.vigil.gateway.camera.CameraRecord;
import io.vigil.gateway.camera.CameraStatusRecord;
import io.vigil.gateway.incident.IncidentRecord;
import io.vigil.gateway.intake.ListenerThread;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
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
    private static final List<Topic<?>> FROM_NOW =
            List.of(Topics.FRAMES, Topics.DETECTIONS, Topics.CAMERA_HEALTH, Topics.INCIDENTS);
    private static final List<Topic<?>> FROM_THE_BEGINNING = List.of(Topics.CAMERAS, Topics.ZONES, Topics.POLICIES);

    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final LiveBoard board;
    private final Clock clock;
    private final Map<String, BiConsumer<String, byte[]>> readings;

    LiveListener(GatewayProperties properties, SchemaRegistry registry, LiveBoard board, Clock clock) {
        super("live");
        this.kafka = properties.kafka();
        this.registry = registry;
        this.board = board;
        this.clock = clock;
        this.readings = Map.of(
                Topics.FRAMES.name(), reading(Topics.FRAMES, Frame.class, this::frame),
                Topics.DETECTIONS.name(), reading(Topics.DETECTIONS, Detections.class, this::detections),
                Topics.CAMERA_HEALTH.name(), reading(Topics.CAMERA_HEALTH, CameraHealth.class, this::health),
                Topics.INCIDENTS.name(), reading(Topics.INCIDENTS, io.vigil.avro.Incident.class, this::incident),
                Topics.CAMERAS.name(), reading(Topics.CAMERAS, io.vigil.avro.Camera.class, this::camera),
                Topics.ZONES.name(), reading(Topics.ZONES, CameraZones.class, this::zones),
                Topics.POLICIES.name(), reading(Topics.POLICIES, CameraPolicy.class, this::policy));
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
        List<TopicPartition> now = partitions(consumer, FROM_NOW);
        List<TopicPartition> beginning = partitions(consumer, FROM_THE_BEGINNING);
        consumer.assign(
                java.util.stream.Stream.concat(now.stream(), beginning.stream()).toList());
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

    private void fetchFramesOnlyIfWatched(Consumer<byte[], byte[]> consumer) {
        boolean paused = !consumer.paused().isEmpty();
        if (board.isStreaming() != paused) {
            return;
        }
        List<TopicPartition> frames = consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(Topics.FRAMES.name()))
                .toList();
        if (paused) {
            consumer.seekToEnd(frames);
            consumer.resume(frames);
        } else {
            consumer.pause(frames);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            BiConsumer<String, byte[]> reading = readings.get(record.topic());
            if (reading != null && record.key() != null) {
                reading.accept(new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("cause", e.getMessage())
                    .log("record left out of the live view");
        }
    }

    private <V extends SpecificRecord> BiConsumer<String, byte[]> reading(
            Topic<V> topic, Class<V> type, BiConsumer<String, @Nullable V> use) {
        AvroDeserializer<V> deserializer = new AvroDeserializer<>(registry, type);
        boolean frames = topic.equals(Topics.FRAMES);
        return (key, bytes) -> {
            if (!frames || board.live(key).isWatched()) {
                use.accept(key, deserializer.deserialize(topic.name(), bytes));
            }
        };
    }

    private void frame(String key, @Nullable Frame record) {
        if (record != null) {
            board.live(key).frame(SceneRecord.frame(record, clock.instant()));
        }
    }

    private void detections(String key, @Nullable Detections record) {
        if (record != null) {
            board.live(key).scene(SceneRecord.scene(record));
        }
    }

    private void health(String key, @Nullable CameraHealth record) {
        if (record != null) {
            board.status(Long.parseLong(key), CameraStatusRecord.read(record));
        }
    }

    private void incident(String key, io.vigil.avro.@Nullable Incident record) {
        if (record != null) {
            board.incident(IncidentRecord.read(record));
        }
    }

    private void camera(String key, io.vigil.avro.@Nullable Camera record) {
        if (record == null) {
            board.removed(Long.parseLong(key));
        } else {
            board.camera(CameraRecord.read(record));
        }
    }

    private void zones(String key, @Nullable CameraZones record) {
        board.zones(
                key,
                record == null
                        ? Map.of()
                        : record.getZones().stream()
                                .collect(Collectors.toMap(
                                        io.vigil.avro.Zone::getZoneId, io.vigil.avro.Zone::getName, (a, b) -> b)));
    }

    private void policy(String key, @Nullable CameraPolicy record) {
        board.policy(Long.parseLong(key), CameraPolicyRecord.read(record));
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<Topic<?>> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
