package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.object;
import static io.vigil.scoring.ScoringFixture.report;
import static io.vigil.scoring.ScoringFixture.wholeView;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameBytesForTheSameLog(long seed) {
        // When
        List<String> once = outputs(first, seed);
        List<String> again = outputs(second, seed);
        // Then
        assertThat(once).hasSizeGreaterThan(50).isEqualTo(again);
    }

    private static List<String> outputs(Path stateDir, long seed) {
        Random random = new Random(seed);
        try (ScoringFixture scoring = new ScoringFixture(stateDir)) {
            scoring.zones("1", wholeView(false, 3_000L));
            scoring.zones("2", wholeView(true, 5_000L));
            for (int i = 0; i < 600; i++) {
                step(scoring, random, i / 5.0);
            }
            List<String> outputs = new ArrayList<>();
            for (String topic : List.of(Topics.INCIDENTS.name(), Topics.CAMERA_HEALTH.name())) {
                scoring.records(topic).forEach(record -> outputs.add(text(record)));
            }
            return outputs;
        }
    }

    private static void step(ScoringFixture scoring, Random random, double seconds) {
        for (String camera : List.of("1", "2")) {
            scoring.frame(camera, seconds, crowd(random));
            if (random.nextInt(5) == 0) {
                StageReport report = report(camera, seconds, random.nextInt(9) == 0 ? "frozen" : "online")
                        .setCaptured(Math.round(seconds * 5))
                        .setDropped(Map.of("late", 3L, "buffer", 2L, "shutdown", 1L, "size", 1L))
                        .build();
                scoring.send(Topics.STAGE_REPORTS, camera, report, report.getReportedAt());
            }
        }
        if (random.nextInt(10) == 0) {
            scoring.tick(seconds);
        }
    }

    /** Nobody for 40 frames in 100 on the whole, in runs that the tracks' ids make long enough. */
    private static DetectedObject[] crowd(Random random) {
        return random.ints(random.nextInt(4), 0, 5)
                .mapToObj(track ->
                        object("person", "Human", 1000L + track, new BoundingBox(0.15f * track, 0.2f, 0.1f, 0.5f)))
                .toArray(DetectedObject[]::new);
    }

    private static String text(TestRecord<byte[], byte[]> record) {
        HexFormat hex = HexFormat.of();
        return record.timestamp() + " " + hex.formatHex(record.key()) + " " + hex.formatHex(record.value());
    }
}
