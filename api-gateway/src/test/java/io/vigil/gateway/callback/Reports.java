package io.vigil.gateway.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.avro.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The contract's printed reports, and what is made of them. */
final class Reports {
    static final Instant NOW = Instant.parse("2025-11-14T14:30:05Z");
    static final ReportedCamera OPEN = new ReportedCamera(5, ZoneId.of("UTC"), true);
    static final ReportedCamera CLOSED = new ReportedCamera(5, ZoneId.of("UTC"), false);

    static final String ANALYSIS = """
            {"result_type": "frame_analysis", "session_id": "unique_session_id", "camera_id": 5, "staff_id": 42,
             "frame_timestamp": "2025-11-14 14:30:00",
             "analysis_results": {
               "indicators": {"stress": 0.65, "anxiety": 0.42, "deception": 0.31, "nervousness": 0.28}, "anomalies": []}}""";
    static final String DETECTION = """
            {"result_type": "behavioral_detection", "staff_id": 42, "camera_id": 5, "detection_type": "stress_indicators",
             "category": "emotional", "confidence": 0.87, "deviation": 0.65, "timestamp": "2025-11-14 14:30:00",
             "context": {"emotion": "anxious", "posture": "tense", "gaze": "avoiding", "movement": "fidgeting"},
             "frame_path": "/path/to/frame.jpg"}""";
    static final String ALERT = """
            {"result_type": "anomaly_alert", "staff_id": 42, "camera_id": 5, "anomaly_type": "suspicious_behavior",
             "severity": "HIGH", "risk_score": 0.89,
             "indicators": ["deception_signals", "stress_markers", "unusual_movement"],
             "evidence": {"frame_path": "/path/to/evidence.jpg", "timestamp": "2025-11-14 14:30:00", "duration_seconds": 45}}""";
    static final String BATCH = """
            {"result_type": "batch_complete", "camera_id": 5, "frames_processed": 300,
             "analysis_summary": {"avg_stress": 0.45, "high_confidence_detections": 5, "alerts_generated": 1}}""";
    static final String BASELINE = """
            {"result_type": "baseline_update", "camera_id": 5, "staff_id": 42,
             "baseline_data": {"emotions": {"neutral": 0.7}, "movement": {"speed": 0.2}, "total_frames": 90000}}""";

    private static final ReportTimes TIMES = new ReportTimes(Duration.ofMinutes(5), Duration.ofDays(3650));

    private Reports() {}

    static Observation open(String json) {
        return ReportId.given(form(json, OPEN, NOW));
    }

    static Observation.Builder form(String json, ReportedCamera camera, Instant now) {
        Fields fields = Body.read(json.getBytes(UTF_8));
        return new ReportForm(fields, camera, TIMES, now).read(type(json));
    }

    static ResultType type(String json) {
        return ResultType.of(Body.read(json.getBytes(UTF_8)).text("result_type", 100));
    }
}
