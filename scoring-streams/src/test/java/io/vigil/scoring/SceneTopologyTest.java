package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.object;
import static io.vigil.scoring.ScoringFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Anomaly;
import io.vigil.avro.BoundingBox;
import io.vigil.avro.Camera;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneTopologyTest {
    private ScoringFixture scoring;

    @BeforeEach
    void open(@TempDir Path stateDir) {
        scoring = new ScoringFixture(stateDir);
    }

    @AfterEach
    void close() {
        scoring.close();
    }

    @Test
    void shouldTellACrowdOnceHoweverOftenItsFramesAreDelivered() {
        // Given
        scoring.frames("1", 0, 310, people(1));
        // When
        scoring.frames("1", 310.2, 320, people(9));
        scoring.frames("1", 305, 320, people(9));
        // Then
        List<Anomaly> anomalies = scoring.anomalies();
        assertThat(anomalies).hasSize(1);
        Anomaly crowd = anomalies.get(0);
        assertThat(crowd.getAnomalyType()).isEqualTo("crowding");
        assertThat(crowd.getCameraId()).isEqualTo("1");
        assertThat(crowd.getSeverity()).isEqualTo("MEDIUM");
        assertThat(crowd.getReasoning()).startsWith("people 9.00 is ").endsWith(" deviations above 1.01");
        assertThat(crowd.getIndicators()).containsExactly("people");
        assertThat(crowd.getBaselineDeviation()).isGreaterThan(7f);
        assertThat(crowd.getBeganAt()).isEqualTo(at(310));
        assertThat(crowd.getAt()).isEqualTo(at(312));
        assertThat(crowd.getDurationMs()).isEqualTo(2000);
        assertThat(crowd.getRuleVersion()).isEqualTo("scene-1");
        assertThat(crowd.getFrameId()).isEqualTo("1-s1-1561");
        assertThat(crowd.getSource()).isNotNull();
    }

    @Test
    void shouldCarryTheCamerasKeyAndTheAlertsTime() {
        // Given
        scoring.frames("2", 0, 1);
        // When
        scoring.tick(14);
        // Then
        var records = scoring.records(Topics.ANOMALIES.name());
        assertThat(records).hasSize(1);
        assertThat(new String(records.get(0).key(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("2");
        assertThat(records.get(0).timestamp()).isEqualTo(at(11).toEpochMilli());
    }

    @Test
    void shouldTellALostSignalByTheClockAndWhatCaptureSays() {
        // Given
        scoring.frames("1", 0, 1);
        send(report("1", 9, "unreachable").build());
        // When
        scoring.tick(12);
        assertThat(scoring.anomalies()).isEmpty();
        scoring.tick(14);
        scoring.tick(16);
        // Then
        List<Anomaly> anomalies = scoring.anomalies();
        assertThat(anomalies).hasSize(1);
        assertThat(anomalies.get(0).getAnomalyType()).isEqualTo("signal_loss");
        assertThat(anomalies.get(0).getReasoning()).isEqualTo("no frame for 10 s, capture says unreachable");
        assertThat(anomalies.get(0).getFrameId()).isNull();
        assertThat(anomalies.get(0).getBaselineDeviation()).isNull();
    }

    @Test
    void shouldMissNoFramesOfACameraThatIsOnlineSwitchedOffOrRemoved() {
        // Given
        for (String camera : List.of("1", "2", "3")) {
            scoring.frames(camera, 0, 1);
        }
        scoring.send(Topics.CAMERAS, "2", camera("2", false), at(2));
        scoring.send(Topics.CAMERAS, "3", null, at(2));
        send(report("1", 19, "online").build());
        // When
        scoring.tick(24);
        // Then
        assertThat(scoring.anomalies()).isEmpty();
    }

    @Test
    void shouldTellWhatRulesNoticeAndWhenItIsOver() {
        // Given a zone in which nobody may be, while the scene is still being learned
        scoring.zones("1", ScoringFixture.wholeView(true, null));
        // When
        scoring.frames("1", 0, 5, ScoringFixture.person(1000));
        // Then
        List<Anomaly> anomalies = scoring.anomalies();
        assertThat(anomalies).extracting(Anomaly::getAnomalyType).containsExactly("intrusion");
        assertThat(anomalies.get(0).getReasoning()).isEqualTo("intrusion by person 1000 in zone z1");
        assertThat(anomalies.get(0).getSeverity()).isEqualTo("HIGH");
        assertThat(anomalies.get(0).getBeganAt()).isEqualTo(at(0));
        assertThat(anomalies.get(0).getAt()).isEqualTo(at(2));
        // When they leave, which time alone shows, and others come after the cool-down
        scoring.tick(20);
        scoring.frames("1", 100, 104, ScoringFixture.person(2000));
        // Then
        assertThat(scoring.anomalies())
                .filteredOn(anomaly -> anomaly.getAnomalyType().equals("intrusion"))
                .extracting(Anomaly::getBeganAt)
                .containsExactly(at(100));
    }

    @Test
    void shouldPutFramesOfUnlistedCamerasToTheDeadLettersOnlyWhereTold(@TempDir Path other) {
        // Given
        scoring.frames("7", 0, 1);
        assertThat(scoring.deadLetters).isEmpty();
        // When
        try (ScoringFixture strict = new ScoringFixture(
                ScoringFixture.properties(other, Map.of("vigil.scoring.cameras.unlisted", "refuse")))) {
            strict.send(Topics.CAMERAS, "1", camera("1", true), at(0));
            strict.frame("1", 1);
            strict.frame("7", 1);
            // Then
            assertThat(strict.deadLetters).containsExactly(Topics.DETECTIONS.name());
            strict.tick(30);
            assertThat(strict.anomalies()).extracting(Anomaly::getCameraId).containsExactly("1");
        }
    }

    static Camera camera(String id, boolean active) {
        return Camera.newBuilder()
                .setCameraId(id)
                .setName("Camera " + id)
                .setActive(active)
                .setChangedAt(at(0))
                .build();
    }

    private void send(StageReport report) {
        scoring.send(Topics.STAGE_REPORTS, report.getCameraId(), report, report.getReportedAt());
    }

    private static DetectedObject[] people(int count) {
        List<DetectedObject> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(object("person", "Human", 1000L + i, new BoundingBox(0.1f * i, 0.2f, 0.08f, 0.5f)));
        }
        return people.toArray(DetectedObject[]::new);
    }
}
