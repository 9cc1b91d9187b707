package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.avro.Anomaly;
import io.vigil.avro.Behavior;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.Detections;
import io.vigil.avro.FrameAnalysis;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTopologyTest {
    private static final String CAMERA = "K"; // windows of this one begin on whole multiples of 5 s
    private static final Map<String, Float> AFRAID = Map.of("fear", 1f);
    private static final Map<String, Float> CALM = Map.of("neutral", 1f);

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
    void shouldAnalyseEachWindowOfTheCameraAndOfEachKnownPerson() {
        // Given
        policy(true, "demonstration");
        // When
        watch(0, 5, "anna", AFRAID);
        watch(5, 10, "anna", CALM);
        passes(20);
        // Then
        List<FrameAnalysis> analyses = analyses();
        assertThat(analyses)
                .extracting(FrameAnalysis::getAnalysisId)
                .containsExactlyInAnyOrder(id("camera:K", 5), id("anna", 5), id("camera:K", 10), id("anna", 10));
        FrameAnalysis first = analyses.stream()
                .filter(one -> one.getAnalysisId().equals(id("anna", 5)))
                .findFirst()
                .orElseThrow();
        assertThat(first.getFrames()).isEqualTo(25);
        assertThat(first.getPeople()).isEqualTo(1);
        assertThat(first.getIndicators()).containsOnlyKeys("stress", "anxiety", "deception", "nervousness");
        double anxiety = 1 / (1 + Math.exp(-10 * (0.5 / 0.75 - 0.3))); // fear 1 and gaze 1, no pose
        assertThat(first.getIndicators().get("anxiety")).isCloseTo((float) anxiety, within(1e-5f));
        assertThat(first.getRiskLevel()).isEqualTo("HIGH");
        assertThat(first.getRuleVersion()).isEqualTo("risk-1+indicators-1");
        assertThat(first.getBaselineReady()).isFalse();
        assertThat(first.getFrameId()).isEqualTo("K-s1-25");
        assertThat(first.getSource().getTopic()).isEqualTo(Topics.DETECTIONS.name());
    }

    @Test
    void shouldInferNothingWhereNobodyOpenedThePolicy() {
        // When a record carries emotion in spite of it
        watch(0, 5, "anna", AFRAID);
        passes(20);
        // Then
        assertThat(analyses())
                .hasSize(2)
                .allSatisfy(analysis -> assertThat(analysis.getIndicators()).isNull());
        assertThat(behaviors()).isEmpty();
    }

    @Test
    void shouldForgetAWindowInFlightWhenThePolicyCloses() {
        // Given
        policy(true, "demonstration");
        watch(0, 5, "anna", AFRAID);
        watch(5, 8, "anna", AFRAID);
        // When
        policy(false, null);
        watch(8, 10, "anna", AFRAID);
        passes(20);
        // Then
        assertThat(analyses())
                .extracting(analysis -> analysis.getWindowEnd() + " " + (analysis.getIndicators() == null))
                .containsExactlyInAnyOrder(at(5) + " false", at(5) + " false", at(10) + " true", at(10) + " true");
    }

    @Test
    void shouldCloseWithATombstoneAndRefuseToOpenForNoPurpose() {
        // Given
        policy(true, "demonstration");
        scoring.send(Topics.POLICIES, CAMERA, null, at(0));
        policy(true, " ");
        // When
        watch(0, 5, null, AFRAID);
        passes(20);
        // Then
        assertThat(scoring.deadLetters).containsExactly(Topics.POLICIES.name());
        assertThat(analyses().get(0).getIndicators()).isNull();
    }

    @Test
    void shouldTellABehaviourOncePerCoolDown() {
        // Given
        policy(true, "demonstration");
        // When
        watch(0, 65, "anna", AFRAID);
        passes(75);
        // Then
        List<Behavior> stress = behaviors().stream()
                .filter(behavior -> behavior.getDetectionType().equals("stress_indicators"))
                .toList();
        assertThat(stress).extracting(Behavior::getAt).containsExactly(at(5), at(65));
        Behavior first = stress.get(0);
        assertThat(first.getSubjectId()).isEqualTo("anna");
        assertThat(first.getTrackId()).isEqualTo(1000);
        assertThat(first.getCategory()).isEqualTo("emotional");
        assertThat(first.getConfidence()).isGreaterThan(0.8f);
        assertThat(first.getContext()).containsEntry("emotion", "anxious").containsEntry("gaze", "avoiding");
        assertThat(first.getDeviation()).isNull();
    }

    @Test
    void shouldAlertToAFightAtOnceAndWithoutAnyPolicy() {
        // When
        for (int i = 0; i < 10; i++) {
            scoring.send(Topics.DETECTIONS, CAMERA, Faces.doing(frame(i / 5.0), "fighting", 0.98f), at(i / 5.0));
        }
        // Then
        List<TestRecord<byte[], byte[]>> records = scoring.records(Topics.ANOMALIES.name());
        assertThat(records).hasSize(1);
        assertThat(records.get(0).timestamp()).isEqualTo(at(0).toEpochMilli());
    }

    @Test
    void shouldSayWhatAnAlertIsAbout() {
        // When
        scoring.send(Topics.DETECTIONS, CAMERA, Faces.doing(frame(0), "fighting", 0.8f), at(0));
        scoring.send(Topics.DETECTIONS, CAMERA, Faces.doing(frame(3), "fighting", 0.98f), at(3));
        // Then
        List<Anomaly> anomalies = scoring.read(Topics.ANOMALIES, Anomaly.class);
        assertThat(anomalies).hasSize(1);
        Anomaly anomaly = anomalies.get(0);
        assertThat(anomaly.getAnomalyType()).isEqualTo("suspicious_behavior");
        assertThat(anomaly.getSeverity()).isEqualTo("CRITICAL");
        assertThat(anomaly.getRiskScore()).isCloseTo(0.931f, within(1e-6f));
        assertThat(anomaly.getIndicators()).containsExactly("unusual_movement");
        assertThat(anomaly.getBeganAt()).isEqualTo(at(0));
        assertThat(anomaly.getDurationMs()).isEqualTo(3000);
        assertThat(anomaly.getTrackId()).isEqualTo(1000);
        assertThat(anomaly.getFrameId()).isEqualTo("K-s1-16");
    }

    private void policy(boolean affect, @Nullable String purpose) {
        scoring.send(Topics.POLICIES, CAMERA, new CameraPolicy("default", CAMERA, affect, purpose, at(0)), at(0));
    }

    private void watch(double from, double until, @Nullable String subject, Map<String, Float> emotion) {
        for (int i = (int) Math.round(from * 5); i < Math.round(until * 5); i++) {
            scoring.send(Topics.DETECTIONS, CAMERA, Faces.showing(frame(i / 5.0), subject, emotion), at(i / 5.0));
        }
    }

    private static Detections.Builder frame(double seconds) {
        return detections(CAMERA, seconds, person(1000));
    }

    /** Two ticks: what passes with one is told with the next. */
    private void passes(double seconds) {
        scoring.tick(seconds);
        scoring.tick(seconds + 2);
    }

    private List<FrameAnalysis> analyses() {
        return scoring.read(Topics.FRAME_ANALYSES, FrameAnalysis.class);
    }

    private List<Behavior> behaviors() {
        return scoring.read(Topics.BEHAVIORS, Behavior.class);
    }

    private static String id(String key, double end) {
        return key + "-K-" + at(end).toEpochMilli();
    }
}
