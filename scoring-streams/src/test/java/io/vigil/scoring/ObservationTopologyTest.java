package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.person;
import static io.vigil.scoring.ScoringFixture.wholeView;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Incident;
import io.vigil.avro.IncidentState;
import io.vigil.avro.Observation;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTopologyTest {
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
    void shouldOpenConfirmAndClearAReportedCrimeOfACameraThatNoFrameCameOf() {
        // When
        send(crime("o1", 0.925f));
        scoring.tick(10 + 5 + 3.9);
        // Then
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents).extracting(Incident::getTransition).containsExactly("opened", "confirmed", "cleared");
        assertThat(incidents).extracting(Incident::getRevision).containsExactly(1, 2, 3);
        assertThat(incidents)
                .extracting(Incident::getIncidentId)
                .containsOnly(incidents.get(0).getIncidentId());
        assertThat(incidents).extracting(Incident::getObservationId).containsExactly("o1", "o1", null);
        assertThat(incidents.get(1).getSource().getTopic()).isEqualTo(Topics.OBSERVATIONS.name());
        assertThat(incidents.get(1).getFrameId()).isNull();
        IncidentState confirmed = incidents.get(1).getAfter();
        assertThat(confirmed.getCrimeType()).isEqualTo("theft");
        assertThat(confirmed.getRule()).isEqualTo("Reported");
        assertThat(confirmed.getReporter()).isEqualTo("model 1");
        assertThat(confirmed.getSeverity()).isEqualTo("critical");
        assertThat(confirmed.getZoneId()).isNull();
        assertThat(confirmed.getStartTime()).isEqualTo(at(1));
        assertThat(confirmed.getEndTime()).isEqualTo(at(9));
        assertThat(incidents.get(2).getBefore()).isEqualTo(confirmed);
    }

    @Test
    void shouldTellOfWhatIsSeenAndWhatIsReportedAsOneIncident() {
        // Given
        scoring.zones("1", wholeView(true, null));
        // When
        scoring.frame("1", 9, person(1000));
        send(crime("o1", 0.7f));
        scoring.frame("1", 10.2, person(1000));
        // Then
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents).extracting(Incident::getTransition).containsExactly("opened", "confirmed");
        assertThat(incidents.get(0).getIncidentId()).isEqualTo(incidents.get(1).getIncidentId());
        assertThat(incidents.get(1).getAfter().getStartTime()).isEqualTo(at(1));
        assertThat(incidents.get(1).getAfter().getCrimeType()).isEqualTo("theft");
        assertThat(incidents.get(1).getAfter().getZoneId()).isEqualTo("z1");
    }

    @Test
    void shouldHoldAnIncidentOpenWhileAnAlertStands() {
        // When
        send(alert("o1", 1, 0.6f));
        scoring.frames("1", 2, 20);
        scoring.tick(60);
        // Then
        assertThat(scoring.transitions()).containsExactly("opened");
        // When
        send(observation("o2", "alert_stop", 61));
        scoring.tick(61 + 5 + 3.9);
        // Then
        assertThat(scoring.transitions()).containsExactly("cleared");
    }

    @Test
    void shouldChangeNothingByAnObservationDeliveredAgain() {
        // Given
        send(alert("o1", 1, 0.6f));
        send(crime("o2", 0.9f));
        scoring.tick(600);
        assertThat(scoring.transitions()).containsExactly("opened", "confirmed", "cleared");
        // When
        send(alert("o1", 1, 0.6f));
        send(crime("o2", 0.9f));
        scoring.tick(1200);
        // Then
        assertThat(scoring.transitions()).isEmpty();
        assertThat(scoring.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame_analysis", "behavioral_detection", "batch_complete", "baseline_update"})
    void shouldMoveNoIncidentByOtherKinds(String kind) {
        send(observation("o1", kind, 1).setConfidence(0.99f).setRiskScore(0.99f));
        assertThat(scoring.incidents()).isEmpty();
        assertThat(scoring.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.89, , opened", ", 0.6, opened", "0.89, 0.1, ''", "0.1, , ''"})
    void shouldTakeAnAnomalysConfidenceOrElseItsRisk(Float risk, Float confidence, String transition) {
        send(observation("o1", "anomaly_alert", 1).setRiskScore(risk).setConfidence(confidence));
        assertThat(String.join(",", scoring.transitions())).isEqualTo(transition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:01Z", "1999-12-31T23:59:59Z", "2026-03-01T11:00:01Z", "2999-01-01T00:00:00Z"})
    void shouldRefuseTimesThatCannotBe(String time) {
        Instant wrong = Instant.parse(time);
        send(alert("o1", 1, 0.9f).setObservedAt(wrong));
        send(crime("o2", 0.9f).setStartTime(wrong).setEndTime(wrong));
        send(crime("o3", 0.9f).setEndTime(wrong));
        refused(3);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -0.01f, 1.01f, Float.POSITIVE_INFINITY, 92.5f})
    void shouldRefuseSharesThatAreNone(float share) {
        send(alert("o1", 1, share));
        send(crime("o2", share));
        send(observation("o3", "anomaly_alert", 1).setRiskScore(share));
        send(observation("o4", "frame_analysis", 1).setIndicators(Map.of("stress", share)));
        refused(4);
    }

    @Test
    void shouldRefuseWhatItDoesNotKnowOrCannotBe() {
        send(observation("o1", "rumour", 1));
        send(crime("o2", 0.9f).setCrimeType("murder"));
        send(crime("o3", 0.9f).setCrimeType(null));
        send(crime("o4", 0.9f).setEndTime(at(0.5)));
        send(observation("o5", "alert", 1));
        send(observation("o6", "anomaly_alert", 1));
        send(observation("", "alert_stop", 1));
        scoring.send(
                Topics.OBSERVATIONS, "2", observation("o7", "alert_stop", 1).build(), at(1));
        scoring.send(Topics.OBSERVATIONS, "1", null, at(1));
        refused(9);
    }

    private void refused(int records) {
        assertThat(scoring.deadLetters).hasSize(records).containsOnly(Topics.OBSERVATIONS.name());
        assertThat(scoring.incidents()).isEmpty();
        send(alert("fine", 2, 0.9f));
        assertThat(scoring.transitions()).containsExactly("opened");
    }

    private void send(Observation.Builder observation) {
        Observation record = observation.build();
        scoring.send(Topics.OBSERVATIONS, "1", record, at(1));
    }

    private static Observation.Builder alert(String id, double seconds, float confidence) {
        return observation(id, "alert", seconds).setConfidence(confidence);
    }

    private static Observation.Builder crime(String id, float confidence) {
        return observation(id, "crime", 10)
                .setCrimeType("theft")
                .setConfidence(confidence)
                .setStartTime(at(1))
                .setEndTime(at(9));
    }

    private static Observation.Builder observation(String id, String kind, double seconds) {
        return Observation.newBuilder()
                .setObservationId(id)
                .setCameraId("1")
                .setKind(kind)
                .setReporter("model 1")
                .setObservedAt(at(seconds))
                .setReceivedAt(at(seconds));
    }
}
