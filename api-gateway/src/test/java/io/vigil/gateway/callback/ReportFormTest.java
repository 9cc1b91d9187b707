package io.vigil.gateway.callback;

import static io.vigil.gateway.callback.Reports.ALERT;
import static io.vigil.gateway.callback.Reports.ANALYSIS;
import static io.vigil.gateway.callback.Reports.BASELINE;
import static io.vigil.gateway.callback.Reports.BATCH;
import static io.vigil.gateway.callback.Reports.DETECTION;
import static io.vigil.gateway.callback.Reports.NOW;
import static io.vigil.gateway.callback.Reports.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormTest {
    private static final Instant AT = Instant.parse("2025-11-14T14:30:00Z");

    @Test
    void shouldKeepAllThatAFrameAnalysisSays() {
        Observation report = Reports.open(ANALYSIS);
        assertThat(report.getCameraId()).isEqualTo("5");
        assertThat(report.getKind()).isEqualTo("frame_analysis");
        assertThat(report.getObservedAt()).isEqualTo(AT);
        assertThat(report.getReceivedAt()).isEqualTo(NOW);
        assertThat(report.getSubjectId()).isEqualTo("42");
        assertThat(report.getSessionId()).isEqualTo("unique_session_id");
        assertThat(report.getIndicators())
                .isEqualTo(Map.of("stress", 0.65f, "anxiety", 0.42f, "deception", 0.31f, "nervousness", 0.28f));
    }

    @Test
    void shouldKeepAllThatADetectionSays() {
        Observation report = Reports.open(DETECTION);
        assertThat(report.getType()).isEqualTo("stress_indicators");
        assertThat(report.getCategory()).isEqualTo("emotional");
        assertThat(report.getConfidence()).isEqualTo(0.87f);
        assertThat(report.getDeviation()).isEqualTo(0.65f);
        assertThat(report.getFramePath()).isEqualTo("/path/to/frame.jpg");
        assertThat(report.getContext())
                .isEqualTo(
                        Map.of("emotion", "anxious", "posture", "tense", "gaze", "avoiding", "movement", "fidgeting"));
    }

    @Test
    void shouldKeepAllThatAnAlertSays() {
        Observation report = Reports.open(ALERT);
        assertThat(report.getType()).isEqualTo("suspicious_behavior");
        assertThat(report.getSeverity()).isEqualTo("HIGH");
        assertThat(report.getRiskScore()).isEqualTo(0.89f);
        assertThat(report.getMarkers()).containsExactly("deception_signals", "stress_markers", "unusual_movement");
        assertThat(report.getDurationMs()).isEqualTo(45_000);
        assertThat(report.getObservedAt()).isEqualTo(AT);
    }

    @Test
    void shouldKeepTheFiguresOfABatchAndOfABaseline() {
        assertThat(Reports.open(BATCH).getSummary())
                .isEqualTo(Map.of(
                        "frames_processed", 300f,
                        "avg_stress", 0.45f,
                        "high_confidence_detections", 5f,
                        "alerts_generated", 1f));
        assertThat(Reports.open(BASELINE).getSummary())
                .isEqualTo(Map.of("emotions.neutral", 0.7f, "movement.speed", 0.2f, "total_frames", 90_000f));
    }

    @Test
    void shouldTakeAnomaliesByWordOrByType() {
        String json =
                ANALYSIS.replace("\"anomalies\": []", "\"anomalies\": [\"running\", {\"type\": \"crowd\", \"n\": 4}]");
        assertThat(Reports.open(json).getMarkers()).isEqualTo(List.of("running", "crowd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analysis | session_id | session_id",
                "analysis | frame_timestamp | frame_timestamp",
                "analysis | analysis_results | analysis_results",
                "analysis | indicators | analysis_results.indicators",
                "analysis | anomalies | analysis_results.anomalies",
                "detection | detection_type | detection_type",
                "detection | category | category",
                "detection | confidence | confidence",
                "detection | deviation | deviation",
                "detection | timestamp | timestamp",
                "alert | anomaly_type | anomaly_type",
                "alert | severity | severity",
                "alert | risk_score | risk_score",
                "alert | indicators | indicators",
                "alert | evidence | evidence",
                "alert | timestamp | evidence.timestamp",
                "alert | duration_seconds | evidence.duration_seconds",
                "batch | frames_processed | frames_processed",
                "batch | analysis_summary | analysis_summary",
                "baseline | staff_id | staff_id",
                "baseline | baseline_data | baseline_data",
            })
    void shouldNameAMissingFieldInTheContractsWords(String report, String field, String named) {
        String json = printed(report).replaceFirst("\"" + field + "\"", "\"other\"");
        assertThatThrownBy(() -> Reports.open(json)).hasMessage("Missing required field: " + named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analysis | 0.65 | 1.01 | analysis_results.indicators.stress is 1.01",
                "analysis | 0.65 | -0.1 | analysis_results.indicators.stress is -0.1",
                "analysis | 0.65 | NaN | analysis_results.indicators.stress is NaN",
                "analysis | 0.65 | Infinity | analysis_results.indicators.stress is Infinity",
                "analysis | 0.65 | -Infinity | analysis_results.indicators.stress is -Infinity",
                "analysis | 0.65 | 1e400 | analysis_results.indicators.stress is Infinity",
                "analysis | 0.65 | \"0.65\" | analysis_results.indicators.stress is no number",
                "analysis | 0.65 | true | analysis_results.indicators.stress is no number",
                "analysis | 0.65 | [0.65] | analysis_results.indicators.stress is no number",
                "analysis | \"unique_session_id\" | 17 | session_id is no text",
                "analysis | \"unique_session_id\" | \"a\\u0000b\" | session_id has control characters",
                "analysis | \"unique_session_id\" | \"\\ud800\" | session_id has control characters",
                "analysis | 42 | -1 | staff_id is no whole number",
                "analysis | 42 | 4.5 | staff_id is no whole number",
                "analysis | [] | 7 | analysis_results.anomalies is no list",
                "analysis | [] | [7] | analysis_results.anomalies[0] is no text",
                "detection | 0.87 | 87 | confidence is 87.0",
                "detection | 0.65 | 2.5 | deviation is 2.5",
                "detection | \"anxious\" | 3 | context.emotion is no text",
                "detection | \"/path/to/frame.jpg\" | [1] | frame_path is no path",
                "alert | \"HIGH\" | \"SEVERE\" | severity is not known",
                "alert | 45 | -45 | evidence.duration_seconds is -45.0",
                "alert | 45 | NaN | evidence.duration_seconds is NaN",
                "batch | 300 | -3 | frames_processed is -3.0",
                "batch | 0.45 | 1.45 | analysis_summary.avg_stress is 1.45",
                "batch | detections\": 5 | detections\": Infinity | analysis_summary.high_confidence_detections is Infinity",
            })
    void shouldNameABadValue(String report, String value, String bad, String wrong) {
        String json = printed(report).replaceFirst(Pattern.quote(value), bad.replace("\\", "\\\\"));
        assertThatThrownBy(() -> Reports.open(json)).isInstanceOf(Refused.class).hasMessageStartingWith(wrong);
    }

    @Test
    void shouldGiveARetryTheIdOfItsFirstTry() {
        Observation first = ReportId.given(Reports.form(ALERT, OPEN, NOW));
        Observation again = ReportId.given(Reports.form(ALERT, OPEN, NOW.plusSeconds(9)));
        assertThat(again.getObservationId()).isEqualTo(first.getObservationId());
        assertThat(again.getReceivedAt()).isNotEqualTo(first.getReceivedAt());
    }

    @Test
    void shouldGiveTheSameIdWhateverTheOrderOfNames() {
        String turned =
                "{\"camera_id\": \"5\", \"session_id\": \"unique_session_id\", \"unknown\": [1], \"staff_id\": \"42\","
                        + "\"analysis_results\": {\"anomalies\": [], \"indicators\": {\"nervousness\": 0.28, \"deception\": 0.31,"
                        + "\"anxiety\": 0.42, \"stress\": 0.65}}, \"frame_timestamp\": \"2025-11-14T15:30:00+01:00\","
                        + "\"result_type\": \"frame_analysis\"}";
        assertThat(Reports.open(turned).getObservationId())
                .isEqualTo(Reports.open(ANALYSIS).getObservationId());
    }

    @ParameterizedTest
    @CsvSource({"0.65,0.66", "unique_session_id,another", "42,43", "14:30:00,14:30:01", "[],[\"running\"]"})
    void shouldGiveAnotherReportAnotherId(String value, String other) {
        assertThat(Reports.open(ANALYSIS.replace(value, other)).getObservationId())
                .isNotEqualTo(Reports.open(ANALYSIS).getObservationId());
    }

    @Test
    void shouldTellBatchesWithoutATimeApartByTheMinute() {
        Instant begin = Instant.parse("2025-11-14T14:30:00Z");
        String id = ReportId.given(Reports.form(BATCH, OPEN, begin)).getObservationId();
        assertThat(ReportId.given(Reports.form(BATCH, OPEN, begin.plusSeconds(59)))
                        .getObservationId())
                .isEqualTo(id);
        assertThat(ReportId.given(Reports.form(BATCH, OPEN, begin.plus(Duration.ofMinutes(1))))
                        .getObservationId())
                .isNotEqualTo(id);
    }

    private static String printed(String name) {
        return switch (name) {
            case "analysis" -> ANALYSIS;
            case "detection" -> DETECTION;
            case "alert" -> ALERT;
            case "batch" -> BATCH;
            default -> BASELINE;
        };
    }
}
