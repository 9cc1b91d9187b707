package io.vigil.gateway.live;

import io.vigil.avro.CameraHealth;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.FrameAnalysis;
import io.vigil.gateway.camera.CameraPolicyRecord;
import io.vigil.gateway.camera.CameraRecord;
import io.vigil.gateway.camera.CameraRiskRecord;
import io.vigil.gateway.camera.CameraStatusRecord;
import io.vigil.gateway.finding.FindingRecord;
import io.vigil.gateway.incident.IncidentRecord;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the records of each topic say to the live board. */
final class LiveReadings {
    static final List<Topic<?>> FROM_NOW = List.of(
            Topics.DETECTIONS,
            Topics.CAMERA_HEALTH,
            Topics.INCIDENTS,
            Topics.FRAME_ANALYSES,
            Topics.BEHAVIORS,
            Topics.ANOMALIES,
            Topics.RULE_EVENTS);
    static final List<Topic<?>> FROM_THE_BEGINNING = List.of(Topics.CAMERAS, Topics.ZONES, Topics.POLICIES);

    private final Map<String, BiConsumer<String, byte @Nullable []>> readings = new HashMap<>();
    private final SchemaRegistry registry;
    private final LiveBoard board;

    LiveReadings(SchemaRegistry registry, LiveBoard board, Clock clock) {
        this.registry = registry;
        this.board = board;
        each(
                Topics.FRAMES,
                Frame.class,
                record -> board.live(record.getCameraId()).sampled(SceneRecord.frame(record, clock.instant())));
        happenings();
        reference();
    }

    /** Says it to the board. Fails where the record cannot be read. */
    void read(String topic, String key, byte @Nullable [] value) {
        BiConsumer<String, byte @Nullable []> reading = readings.get(topic);
        boolean unseen = topic.equals(Topics.FRAMES.name()) && !board.live(key).isWatched();
        if (reading != null && !unseen) { // only what somebody sees is worth decoding
            reading.accept(key, value);
        }
    }

    private void happenings() {
        each(
                Topics.DETECTIONS,
                Detections.class,
                record -> board.live(record.getCameraId()).scene(SceneRecord.scene(record)));
        each(
                Topics.CAMERA_HEALTH,
                CameraHealth.class,
                record -> board.status(Long.parseLong(record.getCameraId()), CameraStatusRecord.read(record)));
        each(Topics.INCIDENTS, io.vigil.avro.Incident.class, record -> board.incident(IncidentRecord.read(record)));
        each(Topics.FRAME_ANALYSES, FrameAnalysis.class, record -> {
            if (record.getSubjectId() == null) {
                board.risk(Long.parseLong(record.getCameraId()), CameraRiskRecord.read(record));
            }
        });
        each(Topics.BEHAVIORS, io.vigil.avro.Behavior.class, record -> board.found(FindingRecord.read(record)));
        each(Topics.ANOMALIES, io.vigil.avro.Anomaly.class, record -> board.found(FindingRecord.read(record)));
        each(Topics.RULE_EVENTS, io.vigil.avro.RuleEvent.class, record -> board.found(FindingRecord.read(record)));
    }

    private void reference() {
        put(Topics.CAMERAS, io.vigil.avro.Camera.class, (key, record) -> {
            if (record == null) {
                board.removed(Long.parseLong(key));
            } else {
                board.camera(CameraRecord.read(record));
            }
        });
        put(Topics.ZONES, CameraZones.class, (key, record) -> board.markings(key, MarkingsRecord.read(record)));
        put(
                Topics.POLICIES,
                CameraPolicy.class,
                (key, record) -> board.policy(Long.parseLong(key), CameraPolicyRecord.read(record)));
    }

    private <V extends SpecificRecord> void each(Topic<V> topic, Class<V> type, Consumer<V> use) {
        put(topic, type, (key, record) -> {
            if (record != null) {
                use.accept(record);
            }
        });
    }

    private <V extends SpecificRecord> void put(Topic<V> topic, Class<V> type, BiConsumer<String, @Nullable V> use) {
        AvroDeserializer<V> deserializer = new AvroDeserializer<>(registry, type);
        readings.put(topic.name(), (key, bytes) -> use.accept(key, deserializer.deserialize(topic.name(), bytes)));
    }
}
