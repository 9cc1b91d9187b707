package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.person;
import static io.vigil.scoring.ScoringFixture.report;
import static io.vigil.scoring.ScoringFixture.wholeView;

import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.Zone;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Records the state. */
class UpgradeIT {
    private static final Path STATES = Path.of("src/test/resources/state");
    private final SchemaRegistry registry = SchemaRegistry.inMemory();

    @Test
    void shouldRecord() throws IOException {
        Broker broker = Broker.shared();
        ScoringRun.createTopics(broker);
        Log log = new Log(broker.connection());
        log.write(before());
        List<String> lines = new ArrayList<>();
        try (ScoringRun run = ScoringRun.start(broker, registry, "vigil-scoring", Map.of())) {
            run.awaitScored(List.of(Topics.DETECTIONS, Topics.STAGE_REPORTS, Topics.ZONES, Topics.CLOCK));
            for (String changelog : run.changelogs()) {
                Map<String, String> last = new TreeMap<>();
                log.read(changelog)
                        .forEach(record ->
                                last.put(record.partition() + record.key().toString(), record.text()));
                last.values().forEach(text -> lines.add(changelog + " " + text));
            }
            System.err.println(log.read(Topics.INCIDENTS.name()).size() + " incidents");
        }
        Files.write(STATES.resolve("1.txt"), lines);
    }

    private List<LogRecord> before() {
        List<LogRecord> records = new ArrayList<>();
        for (String camera : List.of("1", "2", "3")) {
            Zone zone = camera.equals("2") ? wholeView(false, 60_000L) : wholeView(true, 5_000L);
            add(
                    records,
                    Topics.ZONES,
                    camera,
                    new CameraZones("default", camera, at(0), List.of(zone), List.of()),
                    at(0));
        }
        for (int i = 0; i <= 100; i++) {
            double seconds = i / 5.0;
            for (String camera : List.of("1", "2", "3")) {
                boolean gone = camera.equals("3") && seconds > 4;
                add(
                        records,
                        Topics.DETECTIONS,
                        camera,
                        (gone
                                        ? detections(camera, seconds)
                                        : detections(camera, seconds, person(1_000L), person(1_001L)))
                                .build(),
                        at(seconds));
                if (i % 5 == 0) {
                    add(
                            records,
                            Topics.STAGE_REPORTS,
                            camera,
                            report(camera, seconds, "online")
                                    .setCaptured(i + 1L)
                                    .setPublished(i + 1L)
                                    .build(),
                            at(seconds));
                }
            }
            if (i % 10 == 0) {
                for (int partition = 0; partition < Log.PARTITIONS; partition++) {
                    byte[] tick = new AvroSerializer<ClockTick>(registry)
                            .serialize(Topics.CLOCK.name(), new ClockTick(at(seconds)));
                    records.add(LogRecord.of(
                                    Topics.CLOCK.name(),
                                    Integer.toString(partition),
                                    tick,
                                    at(seconds).toEpochMilli())
                            .to(partition));
                }
            }
        }
        return records;
    }

    private <V extends SpecificRecord> void add(
            List<LogRecord> records, Topic<V> topic, String key, V value, Instant at) {
        records.add(LogRecord.of(
                topic.name(), key, new AvroSerializer<V>(registry).serialize(topic.name(), value), at.toEpochMilli()));
    }
}
