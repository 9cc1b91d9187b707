package io.vigil.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Anomaly;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is sent is what the contract's document prints, field by field. */
class ResultTest {
    private static final Instant AT = Instant.parse("2025-11-14T13:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shouldWriteAnAnalysisInTheCamerasOwnTime() {
        FrameAnalysis analysis = FrameAnalysis.newBuilder()
                .setAnalysisId("a-1")
                .setCameraId("5")
                .setSubjectId("42")
                .setWindowStart(AT.minusSeconds(5))
                .setWindowEnd(AT)
                .setFrames(25)
                .setIndicators(Map.of("stress", 0.65f))
                .setAnomalies(List.of("crowding"))
                .setRiskScore(0.45f)
                .setRiskLevel("MEDIUM")
                .setRuleVersion("1")
                .setModels(List.of())
                .build();
        assertThat(json(Result.of(analysis)))
                .isEqualTo("{\"result_type\":\"frame_analysis\",\"camera_id\":5,\"staff_id\":42,"
                        + "\"session_id\":\"vigil-5-20251114\",\"frame_timestamp\":\"2025-11-14 14:30:00\","
                        + "\"analysis_results\":{\"indicators\":{\"stress\":0.65},\"anomalies\":[\"crowding\"]}}");
    }

    @Test
    void shouldWriteABehaviourWhoseDeviationIsNotKnownYetAsWithoutOne() {
        Behavior behavior = Behavior.newBuilder()
                .setBehaviorId("b-1")
                .setCameraId("5")
                .setSubjectId("s-17")
                .setDetectionType("stress_indicators")
                .setCategory("emotional")
                .setConfidence(0.87f)
                .setAt(AT)
                .setContext(Map.of("posture", "tense"))
                .setRiskScore(0.5f)
                .setRiskLevel("MEDIUM")
                .setRuleVersion("1")
                .setModels(List.of())
                .build();
        assertThat(json(Result.of(behavior)))
                .isEqualTo(
                        "{\"result_type\":\"behavioral_detection\",\"camera_id\":5,\"staff_id\":\"s-17\","
                                + "\"detection_type\":\"stress_indicators\",\"category\":\"emotional\",\"confidence\":0.87,"
                                + "\"deviation\":0.0,\"timestamp\":\"2025-11-14 14:30:00\",\"context\":{\"posture\":\"tense\"}}");
    }

    @Test
    void shouldWriteAnAnomalyWithWhenAndHowLong() {
        Anomaly anomaly = Anomaly.newBuilder()
                .setAnomalyId("c-1")
                .setCameraId("5")
                .setAnomalyType("suspicious_behavior")
                .setSeverity("HIGH")
                .setRiskScore(0.89f)
                .setIndicators(List.of("unusual_movement"))
                .setReasoning("far above usual")
                .setBeganAt(AT.minusSeconds(45))
                .setAt(AT)
                .setDurationMs(45_000)
                .setRuleVersion("1")
                .setModels(List.of())
                .build();
        assertThat(json(Result.of(anomaly)))
                .isEqualTo(
                        "{\"result_type\":\"anomaly_alert\",\"camera_id\":5,\"anomaly_type\":\"suspicious_behavior\","
                                + "\"severity\":\"HIGH\",\"risk_score\":0.89,\"indicators\":[\"unusual_movement\"],\"evidence\":{"
                                + "\"timestamp\":\"2025-11-14 14:30:00\",\"duration_seconds\":45}}");
    }

    private static String json(Result result) {
        return JsonMapper.builder().build().writeValueAsString(result.body(BERLIN));
    }
}
