package io.vigil.scoring;

import io.vigil.avro.Anomaly;
import io.vigil.avro.BoundingBox;
import io.vigil.avro.CameraHealth;
import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.Incident;
import io.vigil.avro.Point;
import io.vigil.avro.SourceOffset;
import io.vigil.avro.StageReport;
import io.vigil.avro.Zone;
import io.vigil.scoring.store.Store;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology on its test driver, with camera 1 and 2, and records with defaults. */
final class ScoringFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final String PERSON = "person";

    final List<String> deadLetters = new ArrayList<>();
    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final TopologyTestDriver driver;

    ScoringFixture(Path stateDir) {
        this(properties(stateDir));
    }

    ScoringFixture(ScoringProperties properties) {
        StreamsConfig config = StreamsSettings.of(properties, deadLetters::add);
        Properties settings = new Properties();
        settings.putAll(config.originals());
        driver = new TopologyTestDriver(topology(config, properties, registry), settings, START);
        tick(0);
    }

    static Topology topology(StreamsConfig config, ScoringProperties properties, SchemaRegistry registry) {
        return new ScoringTopology(properties.scoring(), registry, 1).build(config);
    }

    static ScoringProperties properties(Path stateDir) {
        return properties(stateDir, Map.of());
    }

    /** @param changed by full key */
    static ScoringProperties properties(Path stateDir, Map<String, Object> changed) {
        Map<String, Object> all = new HashMap<>(changed);
        all.put("vigil.scoring.state-dir", stateDir.toString());
        all.put("vigil.scoring.rules.version", "zone-1");
        all.put("vigil.scoring.baseline.master-key", "");
        return Shipped.but(all);
    }

    static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    static DetectedObject person(long track) {
        return object(PERSON, "Human", track, new BoundingBox(0.4f, 0.2f, 0.2f, 0.6f));
    }

    static DetectedObject object(String name, String type, @Nullable Long track, BoundingBox box) {
        return new DetectedObject(1, name, type, 0.9f, box, track);
    }

    static Detections.Builder detections(String camera, double seconds, DetectedObject... objects) {
        long sequence = Math.round(seconds * 5) + 1;
        return Detections.newBuilder()
                .setCameraId(camera)
                .setFrameId(camera + "-s1-" + sequence)
                .setSessionId("s1")
                .setSequence(sequence)
                .setCapturedAt(at(seconds))
                .setSourceWidth(640)
                .setSourceHeight(360)
                .setObjects(List.of(objects))
                .setModels(List.of())
                .setTimings(Map.of())
                .setSource(new SourceOffset(Topics.FRAMES.name(), 0, sequence));
    }

    static Zone wholeView(boolean restricted, @Nullable Long loiteringMs) {
        return Zone.newBuilder()
                .setZoneId("z1")
                .setName("Whole view")
                .setPolygon(List.of(new Point(0f, 0f), new Point(1f, 0f), new Point(1f, 1f), new Point(0f, 1f)))
                .setClassNames(List.of(PERSON))
                .setRestricted(restricted)
                .setLoiteringAfterMs(loiteringMs)
                .build();
    }

    static StageReport.Builder report(String camera, double seconds, String state) {
        return StageReport.newBuilder()
                .setCameraId(camera)
                .setStage("capture")
                .setSessionId("s1")
                .setReportedAt(at(seconds))
                .setState(state)
                .setStateSince(START);
    }

    void zones(String camera, Zone... zones) {
        send(Topics.ZONES, camera, new CameraZones("default", camera, START, List.of(zones), List.of()), START);
    }

    void noZones(String camera) {
        send(Topics.ZONES, camera, null, START);
    }

    void frame(String camera, double seconds, DetectedObject... objects) {
        send(Topics.DETECTIONS, camera, detections(camera, seconds, objects).build(), at(seconds));
    }

    /** Frames at 5 a second, both ends included. */
    void frames(String camera, double from, double until, DetectedObject... objects) {
        for (int i = (int) Math.round(from * 5); i <= Math.round(until * 5); i++) {
            frame(camera, i / 5.0, objects);
        }
    }

    void tick(double seconds) {
        send(Topics.CLOCK, "0", new ClockTick(at(seconds)), at(seconds));
    }

    <V extends SpecificRecord> void send(Topic<V> topic, String key, @Nullable V value, Instant at) {
        raw(topic.name(), key, new AvroSerializer<V>(registry).serialize(topic.name(), value), at);
    }

    @SuppressWarnings("NullAway") // a tombstone
    void raw(String topic, String key, byte @Nullable [] value, Instant at) {
        TestInputTopic<String, byte[]> input =
                driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
        input.pipeInput(key, value, at);
    }

    List<Incident> incidents() {
        return read(Topics.INCIDENTS, Incident.class);
    }

    List<CameraHealth> health() {
        return read(Topics.CAMERA_HEALTH, CameraHealth.class);
    }

    List<Anomaly> anomalies() {
        return read(Topics.ANOMALIES, Anomaly.class);
    }

    /** Whether any store holds anything of the camera that frames or reports said. */
    boolean remembers(String camera) {
        return Store.ofCameras().stream()
                .anyMatch(store -> driver.getKeyValueStore(store.name()).get(camera) != null);
    }

    List<String> transitions() {
        return incidents().stream().map(Incident::getTransition).toList();
    }

    List<TestRecord<byte[], byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    <V extends SpecificRecord> List<V> read(Topic<V> topic, Class<V> type) {
        TestOutputTopic<String, V> output = driver.createOutputTopic(
                topic.name(), new StringDeserializer(), new AvroDeserializer<>(registry, type));
        return output.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
