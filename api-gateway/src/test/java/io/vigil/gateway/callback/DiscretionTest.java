package io.vigil.gateway.callback;

import static io.vigil.gateway.callback.Reports.ALERT;
import static io.vigil.gateway.callback.Reports.ANALYSIS;
import static io.vigil.gateway.callback.Reports.BASELINE;
import static io.vigil.gateway.callback.Reports.BATCH;
import static io.vigil.gateway.callback.Reports.CLOSED;
import static io.vigil.gateway.callback.Reports.DETECTION;
import static io.vigil.gateway.callback.Reports.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Observation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    private static List<String> practise(String json, Observation.Builder report) {
        return Discretion.practise(Reports.type(json), report);
    }

    @Test
    void shouldTakeIndicatorsOutOfAnAnalysisAndOutOfItsId() {
        // Given
        Observation.Builder calm = Reports.form(ANALYSIS.replace("0.65", "0.10"), CLOSED, NOW);
        Observation.Builder tense = Reports.form(ANALYSIS, CLOSED, NOW);

        // When
        List<String> discarded = practise(ANALYSIS, tense);
        practise(ANALYSIS, calm);

        // Then
        assertThat(discarded).containsExactly("analysis_results.indicators");
        assertThat(tense.getIndicators()).isNull();
        assertThat(ReportId.given(tense).getObservationId())
                .isEqualTo(ReportId.given(calm).getObservationId());
    }

    @Test
    void shouldLeaveAnAnalysisWithoutAffectAlone() {
        String json = ANALYSIS.replaceFirst("\\{\"stress.*}, \"anomalies\": \\[]", "{}, \"anomalies\": [\"running\"]");
        Observation.Builder report = Reports.form(json, CLOSED, NOW);
        assertThat(practise(json, report)).isEmpty();
        assertThat(report.getMarkers()).containsExactly("running");
        assertThat(report.getIndicators()).isNull();
    }

    @Test
    void shouldLeaveOfADetectionOfAMoodOnlyThatThereWasOne() {
        Observation.Builder report = Reports.form(DETECTION, CLOSED, NOW);
        assertThat(practise(DETECTION, report))
                .containsExactlyInAnyOrder(
                        "detection_type",
                        "category",
                        "confidence",
                        "deviation",
                        "context.emotion",
                        "context.gaze",
                        "context.posture",
                        "context.movement");
        assertThat(report.build().toString())
                .doesNotContain("stress", "emotional", "0.87", "0.65", "anxious", "avoiding");
    }

    @Test
    void shouldLeaveADetectionOfWhatSomebodyDoesAsItIs() {
        String json = DETECTION
                .replace("stress_indicators", "fall")
                .replace("emotional", "physical")
                .replace("tense", "lying")
                .replace("fidgeting", "fallen");
        Observation.Builder report = Reports.form(json, CLOSED, NOW);
        assertThat(practise(json, report)).containsExactlyInAnyOrder("context.emotion", "context.gaze");
        assertThat(report.getType()).isEqualTo("fall");
        assertThat(report.getDeviation()).isEqualTo(0.65f);
        assertThat(report.getContext()).isEqualTo(Map.of("posture", "lying", "movement", "fallen"));
    }

    @Test
    void shouldTakeStatesOfMindOutOfAnAlertAndLeaveTheAlert() {
        Observation.Builder report = Reports.form(ALERT, CLOSED, NOW);
        assertThat(practise(ALERT, report)).containsExactly("indicators");
        assertThat(report.getMarkers()).containsExactly("unusual_movement");
        assertThat(report.getType()).isEqualTo("suspicious_behavior");
        assertThat(report.getRiskScore()).isEqualTo(0.89f);
    }

    @Test
    void shouldTakeAffectOutOfFigures() {
        Observation.Builder batch = Reports.form(BATCH, CLOSED, NOW);
        assertThat(practise(BATCH, batch)).containsExactly("analysis_summary.avg_stress");
        assertThat(batch.getSummary())
                .containsOnlyKeys("frames_processed", "high_confidence_detections", "alerts_generated");
        Observation.Builder baseline = Reports.form(BASELINE, CLOSED, NOW);
        assertThat(practise(BASELINE, baseline)).containsExactly("baseline_data.emotions.neutral");
        assertThat(baseline.getSummary()).containsOnlyKeys("movement.speed", "total_frames");
    }
}
