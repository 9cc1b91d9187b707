package io.vigil.gateway.delivery;

import io.vigil.avro.Anomaly;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the callback contract writes it. Its times are local to the camera and have no zone, so they are written
 * last.
 *
 * @param id the finding's own
 * @param at when it was found
 * @param unhurried whether it comes from every camera at the same moments, and may be told a little later
 * @param body what is sent, given how times are written
 */
record Result(
        String id,
        String camera,
        Instant at,
        boolean unhurried,
        Function<Function<Instant, String>, Map<String, Object>> body) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    static Result of(FrameAnalysis analysis) {
        return new Result(analysis.getAnalysisId(), analysis.getCameraId(), analysis.getWindowEnd(), true, local -> {
            Map<String, Object> body = begun("frame_analysis", analysis.getCameraId(), analysis.getSubjectId());
            body.put("session_id", "vigil-" + analysis.getCameraId() + "-" + DAY.format(analysis.getWindowEnd()));
            body.put("frame_timestamp", local.apply(analysis.getWindowEnd()));
            Map<String, Object> indicators = new LinkedHashMap<>();
            if (analysis.getIndicators() != null) {
                analysis.getIndicators().forEach((name, value) -> indicators.put(name, rounded(value)));
            }
            body.put("analysis_results", both("indicators", indicators, "anomalies", analysis.getAnomalies()));
            return body;
        });
    }

    /** A deviation that is not known yet is none. */
    static Result of(Behavior behavior) {
        return new Result(behavior.getBehaviorId(), behavior.getCameraId(), behavior.getAt(), false, local -> {
            Map<String, Object> body = begun("behavioral_detection", behavior.getCameraId(), behavior.getSubjectId());
            body.put("detection_type", behavior.getDetectionType());
            body.put("category", behavior.getCategory());
            body.put("confidence", rounded(behavior.getConfidence()));
            body.put("deviation", rounded(Objects.requireNonNullElse(behavior.getDeviation(), 0f)));
            body.put("timestamp", local.apply(behavior.getAt()));
            body.put("context", behavior.getContext());
            return body;
        });
    }

    static Result of(Anomaly anomaly) {
        return new Result(anomaly.getAnomalyId(), anomaly.getCameraId(), anomaly.getAt(), false, local -> {
            Map<String, Object> body = begun("anomaly_alert", anomaly.getCameraId(), anomaly.getSubjectId());
            body.put("anomaly_type", anomaly.getAnomalyType());
            body.put("severity", anomaly.getSeverity());
            body.put("risk_score", rounded(anomaly.getRiskScore()));
            body.put("indicators", anomaly.getIndicators());
            body.put(
                    "evidence",
                    both(
                            "timestamp",
                            local.apply(anomaly.getAt()),
                            "duration_seconds",
                            Math.round(anomaly.getDurationMs() / 1_000.0)));
            return body;
        });
    }

    Map<String, Object> body(ZoneId zone) {
        return body.apply(at -> TIME.format(at.atZone(zone)));
    }

    private static Map<String, Object> begun(String type, String camera, @Nullable String subject) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("result_type", type);
        body.put("camera_id", number(camera));
        if (subject != null) {
            body.put("staff_id", number(subject));
        }
        return body;
    }

    private static Map<String, Object> both(String one, Object first, String other, Object second) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(one, first);
        both.put(other, second);
        return both;
    }

    private static Object number(String id) {
        return id.matches("[1-9]\\d{0,17}") ? Long.valueOf(id) : id;
    }

    /** To four places, so that a float does not become a dozen digits. */
    private static double rounded(float value) {
        return Math.round(value * 10_000.0) / 10_000.0;
    }
}
