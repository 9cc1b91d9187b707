package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.START;
import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.object;
import static io.vigil.scoring.ScoringFixture.person;
import static io.vigil.scoring.ScoringFixture.wholeView;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.Incident;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTopologyTest {
    private ScoringFixture scoring;

    @BeforeEach
    void open(@TempDir Path stateDir) {
        scoring = new ScoringFixture(stateDir);
        scoring.zones("1", wholeView(false, 10_000L));
    }

    @AfterEach
    void close() {
        scoring.close();
    }

    @Test
    void shouldOpenConfirmAndClearALoiterersIncidentOnceEach() {
        // When
        scoring.frames("1", 0, 14, person(1000));
        scoring.frames("1", 14.2, 25);
        // Then
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents)
                .extracting(Incident::getTransition)
                .containsExactly("opened", "updated", "updated", "confirmed", "cleared");
        assertThat(incidents).extracting(Incident::getRevision).containsExactly(1, 2, 3, 4, 5);
        assertThat(incidents)
                .extracting(Incident::getIncidentId)
                .containsOnly(incidents.get(0).getIncidentId());
        for (int i = 1; i < incidents.size(); i++) {
            assertThat(incidents.get(i).getBefore())
                    .isEqualTo(incidents.get(i - 1).getAfter());
        }
    }

    @Test
    void shouldTellStartAndEndByCaptureTime() {
        // When
        scoring.frames("1", 0, 14, person(1000));
        // Then
        Incident confirmed = scoring.incidents().stream()
                .filter(incident -> incident.getTransition().equals("confirmed"))
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.getAfter().getStartTime()).isEqualTo(at(6.4)); // 0.8 * 6.4 / 10 >= 0.5
        assertThat(confirmed.getAfter().getEndTime()).isEqualTo(at(12)); // 0.8 at 10 s, for 2 s
        assertThat(confirmed.getAfter().getSeverity()).isEqualTo("critical");
        assertThat(confirmed.getAfter().getCrimeType()).isEqualTo("suspicious_activity");
        assertThat(confirmed.getAfter().getRule()).isEqualTo("LoiteringDetector");
        assertThat(confirmed.getAfter().getTrackIds()).containsExactly(1000L);
        assertThat(confirmed.getFrameId()).isEqualTo("1-s1-61");
        assertThat(confirmed.getSource().getTopic()).isEqualTo(Topics.DETECTIONS.name());
        assertThat(confirmed.getRuleVersion()).isEqualTo("zone-1");
    }

    @Test
    void shouldClearByTicksAloneWhereNoFrameComes() {
        // Given
        scoring.frames("1", 0, 14, person(1000));
        scoring.incidents();
        // When: the last suspicious frame was at 14 s; a tick speaks for the time 3 s before it
        scoring.tick(21.9);
        List<String> early = scoring.transitions();
        scoring.tick(22);
        scoring.tick(24);
        // Then
        assertThat(early).isEmpty();
        List<Incident> cleared = scoring.incidents();
        assertThat(cleared).extracting(Incident::getTransition).containsExactly("cleared");
        assertThat(cleared.get(0).getAfter().getClearedAt()).isEqualTo(at(19));
        assertThat(cleared.get(0).getFrameId()).isNull();
        assertThat(cleared.get(0).getSource()).isNull();
    }

    @Test
    void shouldIgnoreRepeatedDetections() {
        // Given
        scoring.frames("1", 0, 14, person(1000));
        List<String> once = scoring.transitions();
        // When a worker that took over repeats what its predecessor had done
        scoring.frames("1", 5, 14, person(1000));
        scoring.frames("1", 0, 3);
        // Then
        assertThat(once).contains("opened", "confirmed");
        assertThat(scoring.transitions()).isEmpty();
    }

    @Test
    void shouldKeepCamerasApart() {
        // Given
        scoring.zones("2", wholeView(true, null));
        // When
        for (double seconds = 0; seconds < 7; seconds += 0.2) {
            scoring.frame("1", seconds, person(1000));
            scoring.frame("2", seconds, person(1000));
        }
        // Then
        List<Incident> opened = scoring.incidents().stream()
                .filter(incident -> incident.getTransition().equals("opened"))
                .toList();
        assertThat(opened).extracting(Incident::getCameraId).containsExactly("2", "1");
        assertThat(opened)
                .extracting(incident -> incident.getAfter().getCrimeType())
                .containsExactly("trespassing", "suspicious_activity");
    }

    @Test
    void shouldApplyNewZonesToTheNextFrame() {
        // Given
        scoring.noZones("1");
        scoring.frames("1", 0, 3, person(1000));
        // When
        scoring.zones("1", wholeView(true, null));
        scoring.frame("1", 3.2, person(1000));
        // Then
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents).extracting(Incident::getTransition).containsExactly("opened");
        assertThat(incidents.get(0).getAfter().getStartTime()).isEqualTo(at(3.2));
        assertThat(incidents.get(0).getAfter().getSeverity()).isEqualTo("high");
    }

    @Test
    void shouldKeepTheZonesItHadWhereNewOnesAreUnsound() {
        // Given
        io.vigil.avro.Zone unsound = wholeView(true, null);
        unsound = io.vigil.avro.Zone.newBuilder(unsound)
                .setPolygon(unsound.getPolygon().subList(0, 2))
                .build();
        // When
        scoring.zones("1", unsound);
        scoring.frames("1", 0, 7, person(1000));
        // Then
        assertThat(scoring.transitions()).containsExactly("opened");
        assertThat(scoring.deadLetters).containsExactly(Topics.ZONES.name());
    }

    @Test
    void shouldPutPoisonToTheDeadLettersAndGoOn() {
        // Given
        scoring.frames("1", 0, 3, person(1000));
        // When
        scoring.raw(Topics.DETECTIONS.name(), "1", "not avro".getBytes(UTF_8), at(3));
        scoring.frames("1", 3.2, 7, person(1000));
        // Then
        assertThat(scoring.deadLetters).containsExactly(Topics.DETECTIONS.name());
        assertThat(scoring.transitions()).containsExactly("opened");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -0.2f, 0f, 9f})
    void shouldRefuseImpossibleBoxes(float width) {
        // When
        scoring.frame("1", 1, object("person", "Human", 1000L, new BoundingBox(0.4f, 0.2f, width, 0.6f)));
        // Then
        List<TestRecord<byte[], byte[]>> letters = scoring.records(Topics.DEAD_LETTERS.name());
        assertThat(letters).hasSize(1);
        assertThat(header(letters.get(0), "vigil.error.class")).endsWith("Implausible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:01Z", "1999-12-31T23:59:59Z", "2026-03-01T11:00:01Z", "2999-01-01T00:00:00Z"})
    void shouldRefuseTimesThatCannotBe(String time) {
        // When
        Instant wrong = Instant.parse(time);
        scoring.send(
                Topics.DETECTIONS, "1", detections("1", 1).setCapturedAt(wrong).build(), at(1));
        scoring.frames("1", 1.2, 8, person(1000));
        // Then
        assertThat(scoring.deadLetters).containsExactly(Topics.DETECTIONS.name());
        assertThat(scoring.transitions()).contains("opened");
    }

    @Test
    void shouldRefuseARecordUnderAnotherCamerasKey() {
        // When
        scoring.send(Topics.DETECTIONS, "2", detections("1", 1, person(1000)).build(), at(1));
        scoring.send(
                Topics.STAGE_REPORTS,
                "2",
                ScoringFixture.report("1", 1, "online").build(),
                at(1));
        // Then
        assertThat(scoring.deadLetters).containsExactly(Topics.DETECTIONS.name(), Topics.STAGE_REPORTS.name());
    }

    @Test
    void shouldNotBeBlindedByACaptureClockSetBack() {
        // Given an incident, and a clock 30 minutes fast
        scoring.frames("1", 1800, 1812.4, person(1000));
        scoring.incidents();
        // When the clock is set right in the same session
        for (int i = 0; i < 40; i++) {
            scoring.send(
                    Topics.DETECTIONS,
                    "1",
                    detections("1", 10 + i / 5.0, person(1000))
                            .setSequence(20_000 + i)
                            .build(),
                    at(10 + i / 5.0));
        }
        // Then
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents).extracting(Incident::getTransition).startsWith("cleared", "opened");
        assertThat(incidents.get(0).getAfter().getClearedAt()).isEqualTo(at(1812.4));
        assertThat(incidents.get(1).getAfter().getStartTime()).isEqualTo(at(16.4));
    }

    @Test
    void shouldCarryCaptureTimeAsRecordTime() {
        // When
        scoring.frames("1", 0, 7, person(1000));
        // Then
        List<TestRecord<byte[], byte[]>> records = scoring.records(Topics.INCIDENTS.name());
        assertThat(records.get(0).timestamp()).isEqualTo(at(6.4).toEpochMilli());
        assertThat(at(6.4)).isAfter(START);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
