package io.vigil.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.avro.Observation;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.risk.RiskLevel;
import io.vigil.risk.RiskScore;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportedRiskTest {
    private final ReportedRisk risk = new ReportedRisk(PostgresForTests.nowhere());

    @Test
    void shouldGiveTheContractsExampleTheContractsAnswer() {
        RiskScore score = risk.of(ReportSteps.report("frame_analysis")
                .setIndicators(Map.of("stress", 0.65f, "anxiety", 0.42f, "deception", 0.31f, "nervousness", 0.28f))
                .build());
        assertThat(score.value()).isCloseTo(0.45, within(0.005));
        assertThat(score.level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void shouldWeighADetectionsDeviationAndAction() {
        Observation.Builder report = ReportSteps.report("behavioral_detection").setDeviation(0.65f);
        assertThat(risk.of(report.setType("stress_indicators")
                                .setConfidence(0.87f)
                                .build())
                        .value())
                .isCloseTo(0.65, within(1e-6));
        // 0.2 of the weights for the deviation, 0.25 for an action of risk 0.7
        assertThat(risk.of(report.setType("fall").setConfidence(0.9f).build()).value())
                .isCloseTo((0.2 * 0.65 + 0.25 * 0.7 * 0.9) / 0.45, within(1e-6));
    }

    @Test
    void shouldBelieveAnAlertsOwnRiskAndCallItAsScoringDoes() {
        RiskScore score =
                risk.of(ReportSteps.report("anomaly_alert").setRiskScore(0.9f).build());
        assertThat(score.level()).isEqualTo(RiskLevel.CRITICAL);
    }

    @Test
    void shouldReadABatchsMeans() {
        assertThat(risk.of(ReportSteps.report("batch_complete")
                                .setSummary(Map.of("avg_stress", 0.45f, "frames_processed", 300f))
                                .build())
                        .value())
                .isCloseTo(0.45, within(1e-6));
    }

    @Test
    void shouldFindNoRiskWhereNothingIsKnown() {
        assertThat(risk.of(ReportSteps.report("frame_analysis").build()).value())
                .isZero();
    }
}
