package io.vigil.gateway.finding;

import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SceneStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records with nothing special about them. */
final class FindingSteps {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private FindingSteps() {}

    static FrameAnalysis.Builder analysis(String camera, int second) {
        Instant end = START.plusSeconds(second);
        return FrameAnalysis.newBuilder()
                .setAnalysisId("camera:" + camera + "-" + camera + "-" + end.toEpochMilli())
                .setCameraId(camera)
                .setWindowStart(end.minusSeconds(5))
                .setWindowEnd(end)
                .setFrames(25)
                .setPeople(2)
                .setIndicators(Map.of("stress", 0.65f))
                .setAnomalies(List.of("crowding"))
                .setScene(SceneStatus.newBuilder()
                        .setAiStatus("MOTION")
                        .setReasoning("motion 2.1 deviations above usual")
                        .setBaselineDeviation(2.1f)
                        .setLearningComplete(true)
                        .setFeatures(Map.of("motion", 0.4f))
                        .build())
                .setRiskScore(0.45f)
                .setRiskLevel("MEDIUM")
                .setFrameId("f-" + second)
                .setRuleVersion("1")
                .setModels(List.of(new ModelVersion("objects", "ssd", "2")));
    }

    static io.vigil.avro.Behavior.Builder behavior(String id, int second) {
        return io.vigil.avro.Behavior.newBuilder()
                .setBehaviorId(id)
                .setCameraId("1")
                .setSubjectId("s-17")
                .setTrackId(5001L)
                .setDetectionType("stress_indicators")
                .setCategory("emotional")
                .setConfidence(0.87f)
                .setAt(START.plusSeconds(second))
                .setContext(Map.of("posture", "tense"))
                .setRiskScore(0.5f)
                .setRiskLevel("MEDIUM")
                .setRuleVersion("1");
    }

    static io.vigil.avro.Anomaly.Builder anomaly(String id, int second, float risk) {
        return io.vigil.avro.Anomaly.newBuilder()
                .setAnomalyId(id)
                .setCameraId("1")
                .setAnomalyType("sudden_motion")
                .setSeverity("HIGH")
                .setRiskScore(risk)
                .setIndicators(List.of("unusual_movement"))
                .setReasoning("motion far above usual")
                .setBeganAt(START.plusSeconds(second - 3))
                .setAt(START.plusSeconds(second))
                .setDurationMs(3_000)
                .setRuleVersion("1");
    }

    static io.vigil.avro.RuleEvent.Builder ruleEvent(String id, int second) {
        return io.vigil.avro.RuleEvent.newBuilder()
                .setEventId(id)
                .setCameraId("1")
                .setAt(START.plusSeconds(second))
                .setRule("line_crossing")
                .setOnvif("tns1:RuleEngine/LineDetector/Crossed")
                .setLineId("4")
                .setTrackId(7L)
                .setClassName("person")
                .setDirection("left")
                .setDwellMs(1_500L)
                .setRuleVersion("1");
    }
}
