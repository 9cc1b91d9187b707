package io.vigil;

import io.vigil.avro.Anomaly;
import io.vigil.avro.Baseline;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.Incident;
import io.vigil.avro.IncidentState;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.Observation;
import io.vigil.avro.RuleEvent;
import io.vigil.avro.SceneStatus;
import io.vigil.avro.SourceOffset;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** One full record of each topic that scoring reads from outside or writes, every field set. */
final class ScoringSamples {
    private static final Instant AT = Instant.parse("2026-02-27T14:28:00.123Z");
    private static final SourceOffset SOURCE = new SourceOffset("vigil.detections.v1", 3, 4711L);
    private static final List<ModelVersion> MODELS = List.of(new ModelVersion("objects", "centernet", "1"));

    private ScoringSamples() {}

    static Map<Topic<?>, SpecificRecord> all() {
        Map<Topic<?>, SpecificRecord> all = new LinkedHashMap<>();
        all.put(Topics.OBSERVATIONS, observation());
        all.put(Topics.FRAME_ANALYSES, analysis());
        all.put(Topics.BEHAVIORS, behavior());
        all.put(Topics.ANOMALIES, anomaly());
        all.put(Topics.RULE_EVENTS, ruleEvent());
        all.put(Topics.BASELINES, baseline());
        all.put(Topics.INCIDENTS, incident());
        return all;
    }

    private static Observation observation() {
        return Observation.newBuilder()
                .setObservationId("o1")
                .setCameraId("1")
                .setKind("crime")
                .setReporter("model:1")
                .setObservedAt(AT)
                .setReceivedAt(AT.plusMillis(40))
                .setSubjectId("E17")
                .setConfidence(0.925f)
                .setType("suspicious_behavior")
                .setCategory("emotional")
                .setCrimeType("theft")
                .setSeverity("HIGH")
                .setRiskScore(0.89f)
                .setDeviation(0.65f)
                .setIndicators(Map.of("stress", 0.65f))
                .setMarkers(List.of("stress_markers"))
                .setContext(Map.of("posture", "tense"))
                .setStartTime(AT.minusSeconds(240))
                .setEndTime(AT)
                .setDurationMs(45_000L)
                .setSessionId("s9")
                .setFramePath("evidence/frame.jpg")
                .setSummary(Map.of("avg_stress", 0.45f))
                .build();
    }

    private static FrameAnalysis analysis() {
        return FrameAnalysis.newBuilder()
                .setAnalysisId("camera:1-1-1772202480123")
                .setCameraId("1")
                .setSubjectId("E17")
                .setWindowStart(AT.minusSeconds(5))
                .setWindowEnd(AT)
                .setFrames(25)
                .setPeople(2)
                .setIndicators(Map.of("stress", 0.65f))
                .setBaselineDeviation(2.6f)
                .setDeviation(0.65f)
                .setBaselineReady(true)
                .setAction("walking")
                .setActionConfidence(0.9f)
                .setAnomaly(0.4f)
                .setAnomalies(List.of("sudden_motion"))
                .setScene(scene())
                .setRiskScore(0.45f)
                .setRiskLevel("MEDIUM")
                .setFrameId("1-s1-42")
                .setRuleVersion("risk-1")
                .setModels(MODELS)
                .setSource(SOURCE)
                .build();
    }

    private static SceneStatus scene() {
        return SceneStatus.newBuilder()
                .setAiStatus("ALERT")
                .setAnomalyType("sudden_motion")
                .setReasoning("motion 0.31 is 5.2 deviations above 0.04")
                .setBaselineDeviation(5.2f)
                .setLearningComplete(true)
                .setFeatures(Map.of("motion", 0.31f))
                .build();
    }

    private static Behavior behavior() {
        return Behavior.newBuilder()
                .setBehaviorId("b1")
                .setCameraId("1")
                .setSubjectId("E17")
                .setTrackId(40_000L)
                .setDetectionType("stress_indicators")
                .setCategory("emotional")
                .setConfidence(0.87f)
                .setDeviation(0.65f)
                .setAt(AT)
                .setContext(Map.of("emotion", "fear"))
                .setRiskScore(0.72f)
                .setRiskLevel("HIGH")
                .setFrameId("1-s1-42")
                .setRuleVersion("risk-1")
                .setModels(MODELS)
                .setSource(SOURCE)
                .build();
    }

    private static Anomaly anomaly() {
        return Anomaly.newBuilder()
                .setAnomalyId("a1")
                .setCameraId("1")
                .setSubjectId("E17")
                .setTrackId(40_000L)
                .setAnomalyType("suspicious_behavior")
                .setSeverity("HIGH")
                .setRiskScore(0.89f)
                .setIndicators(List.of("stress_markers"))
                .setReasoning("stress 0.91 for 12 s")
                .setBaselineDeviation(4.1f)
                .setBeganAt(AT.minusSeconds(45))
                .setAt(AT)
                .setDurationMs(45_000)
                .setFrameId("1-s1-42")
                .setRuleVersion("risk-1")
                .setModels(MODELS)
                .setSource(SOURCE)
                .build();
    }

    private static RuleEvent ruleEvent() {
        return RuleEvent.newBuilder()
                .setEventId("e1")
                .setCameraId("1")
                .setAt(AT)
                .setRule("line_crossing")
                .setOnvif("tns1:RuleEngine/LineDetector/Crossed")
                .setState(true)
                .setZoneId("7")
                .setLineId("8")
                .setTrackId(40_000L)
                .setClassName("person")
                .setObjectType("Human")
                .setDirection("left")
                .setCount(6)
                .setSpeed(0.5f)
                .setDwellMs(12_000L)
                .setFrameId("1-s1-42")
                .setRuleVersion("zone-1")
                .setSource(SOURCE)
                .build();
    }

    private static Baseline baseline() {
        return new Baseline(
                "default",
                "E17",
                "k1",
                "2026-02-26",
                true,
                ByteBuffer.wrap(new byte[12]),
                ByteBuffer.wrap(new byte[48]),
                AT);
    }

    private static Incident incident() {
        IncidentState before = IncidentState.newBuilder()
                .setStatus("suspicious")
                .setConfidence(0.6f)
                .setSeverity("high")
                .setCrimeType("suspicious_activity")
                .setRule("LoiteringDetector")
                .setZoneId("7")
                .setClassName("person")
                .setTrackIds(List.of(40_000L))
                .setStartTime(AT)
                .setLineId("8")
                .setReporter("model:1")
                .build();
        IncidentState after = IncidentState.newBuilder(before)
                .setStatus("confirmed")
                .setConfidence(0.85f)
                .setSeverity("critical")
                .setEndTime(AT.plusSeconds(12))
                .build();
        return Incident.newBuilder()
                .setIncidentId("5f0c1d1e-0000-3000-8000-000000000001")
                .setCameraId("1")
                .setRevision(2)
                .setTransition("confirmed")
                .setAt(AT.plusSeconds(12))
                .setBefore(before)
                .setAfter(after)
                .setFrameId("1-s1-102")
                .setRuleVersion("1")
                .setSource(SOURCE)
                .setObservationId("o1")
                .build();
    }
}
