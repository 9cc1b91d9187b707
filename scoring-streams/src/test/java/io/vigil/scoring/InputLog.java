package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;

import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.Detections;
import io.vigil.avro.StageReport;
import io.vigil.avro.Zone;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records for the topology's inputs, in the order in which they are to be written. */
final class InputLog {
    private final SchemaRegistry registry;
    private final TopicNames names;
    private List<LogRecord> records = new ArrayList<>();

    InputLog(SchemaRegistry registry, TopicNames names) {
        this.registry = registry;
        this.names = names;
    }

    /** What was added since the last call, without what the topology does not read. */
    List<LogRecord> take() {
        Set<String> read = ScoringTopics.READ.stream().map(names::read).collect(Collectors.toSet());
        List<LogRecord> taken =
                records.stream().filter(record -> read.contains(record.topic())).toList();
        records = new ArrayList<>();
        return taken;
    }

    void zones(String camera, Zone... zones) {
        add(Topics.ZONES, camera, new CameraZones("default", camera, at(0), List.of(zones), List.of()), at(0));
    }

    void frame(Detections frame) {
        add(Topics.DETECTIONS, frame.getCameraId(), frame, frame.getCapturedAt());
    }

    void report(StageReport report) {
        add(Topics.STAGE_REPORTS, report.getCameraId(), report, report.getReportedAt());
    }

    /** On every partition, as the clock's writer does. */
    void tick(double seconds) {
        byte[] tick = bytes(Topics.CLOCK, new ClockTick(at(seconds)));
        for (int partition = 0; partition < Log.PARTITIONS; partition++) {
            String key = Integer.toString(partition);
            records.add(LogRecord.of(
                            names.read(Topics.CLOCK), key, tick, at(seconds).toEpochMilli())
                    .to(partition));
        }
    }

    <V extends SpecificRecord> void add(Topic<V> topic, String key, @Nullable V value, Instant at) {
        raw(topic, key, bytes(topic, value), at);
    }

    void raw(Topic<?> topic, String key, byte @Nullable [] value, Instant at) {
        records.add(LogRecord.of(names.read(topic), key, value, at.toEpochMilli()));
    }

    private <V extends SpecificRecord> byte @Nullable [] bytes(Topic<V> topic, @Nullable V value) {
        return new AvroSerializer<V>(registry).serialize(topic.name(), value);
    }
}
