package io.vigil.scoring.whatif;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.Point;
import io.vigil.avro.SourceOffset;
import io.vigil.avro.Zone;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Ten minutes of the past in the topics: camera 1, where 20 s are loitering, and camera 2, where nobody may be. */
record PastFixture(Instant start, SchemaRegistry registry) {
    private static final int RATE = 5;

    void write(Log log) {
        List<LogRecord> records = new ArrayList<>();
        records.add(zones("1", false, 20_000L));
        records.add(zones("2", true, null));
        for (int second = 0; second <= 600; second += 2) {
            for (int partition = 0; partition < Log.PARTITIONS; partition++) {
                records.add(record(Topics.CLOCK, Integer.toString(partition), new ClockTick(at(second)), at(second))
                        .to(partition));
            }
        }
        for (int frame = 0; frame < 600 * RATE; frame++) {
            double second = (double) frame / RATE;
            records.add(frame("1", frame, second >= 300 && second < 312 ? Long.valueOf(1) : null));
            boolean there = (second >= 170 && second < 190) || (second >= 300 && second < 310);
            records.add(frame("2", frame, there ? Long.valueOf(second < 200 ? 2 : 3) : null));
        }
        log.write(records);
    }

    Instant at(double second) {
        return start.plusMillis(Math.round(second * 1000));
    }

    private LogRecord zones(String camera, boolean restricted, @Nullable Long loitering) {
        Zone zone = Zone.newBuilder()
                .setZoneId("z")
                .setName("All")
                .setPolygon(List.of(new Point(0f, 0f), new Point(1f, 0f), new Point(1f, 1f), new Point(0f, 1f)))
                .setClassNames(List.of("person"))
                .setRestricted(restricted)
                .setLoiteringAfterMs(loitering)
                .build();
        Instant at = start.minusSeconds(60);
        return record(Topics.ZONES, camera, new CameraZones("default", camera, at, List.of(zone), List.of()), at);
    }

    private LogRecord frame(String camera, int frame, @Nullable Long track) {
        Instant at = at((double) frame / RATE);
        BoundingBox box = new BoundingBox(0.4f, 0.3f, 0.1f, 0.4f);
        Detections detections = Detections.newBuilder()
                .setCameraId(camera)
                .setFrameId(camera + "-s1-" + (frame + 1))
                .setSessionId("s1")
                .setSequence(frame + 1)
                .setCapturedAt(at)
                .setSourceWidth(640)
                .setSourceHeight(360)
                .setObjects(
                        track == null ? List.of() : List.of(new DetectedObject(1, "person", "Human", 0.9f, box, track)))
                .setModels(List.of())
                .setTimings(Map.of())
                .setSource(new SourceOffset(Topics.FRAMES.name(), 0, (long) frame))
                .build();
        return record(Topics.DETECTIONS, camera, detections, at);
    }

    private <V extends SpecificRecord> LogRecord record(Topic<V> topic, String key, V value, Instant at) {
        byte[] bytes = new AvroSerializer<V>(registry).serialize(topic.name(), value);
        return LogRecord.of(topic.name(), key, bytes, at.toEpochMilli());
    }
}
