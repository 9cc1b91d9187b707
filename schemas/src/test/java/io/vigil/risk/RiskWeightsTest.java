package io.vigil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskWeightsTest {
    private final RiskWeights weights = RiskWeights.shipped();

    @Test
    void shouldAnswerTheContractsExampleWithTheContractsFigure() {
        // Given
        Indicators example = new Indicators(0.65, 0.42, 0.31, 0.28);
        // When
        RiskScore score = weights.score(new RiskParts(weights.ofIndicators(example), null, null, null));
        // Then
        assertThat(score).isEqualTo(new RiskScore(0.45, "risk-1"));
        assertThat(score.level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void shouldWeighWhatIsPresent() {
        // 0.40 * 0.5 + 0.20 * 1 + 0.25 * 0.4 + 0.15 * 0.2
        assertThat(score(0.5, 1.0, 0.4, 0.2)).isEqualTo(0.53);
        // (0.40 * 0.5 + 0.25 * 0.4) / 0.65
        assertThat(score(0.5, null, 0.4, null)).isEqualTo(0.461538);
        assertThat(score(null, null, 0.95, null)).isEqualTo(0.95);
    }

    @Test
    void shouldTellAbsentFromZero() {
        assertThat(score(0.8, null, null, null)).isEqualTo(0.8);
        assertThat(score(0.8, 0.0, 0.0, 0.0)).isEqualTo(0.32);
    }

    @Test
    void shouldScoreNothingAtZero() {
        assertThat(weights.score(RiskParts.NONE)).isEqualTo(new RiskScore(0, "risk-1"));
    }

    @Test
    void shouldWeighAnOutsideReportsIndicatorsByName() {
        assertThat(weights.ofIndicators(Map.of("stress", 0.65f, "anxiety", 0.42f, "deception", 0.31f)))
                .hasValueCloseTo((0.35 * 0.65 + 0.24 * 0.42 + 0.23 * 0.31) / 0.82, within(1e-7));
        assertThat(weights.ofIndicators(Map.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.ofIndicators(Map.of("guilt", 0.5)))
                .withMessageContaining("guilt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.ofIndicators(Map.of("stress", Double.NaN)))
                .withMessageContaining("stress");
    }

    @Test
    void shouldTakeAnUnknownActionForUnknownAndNotForHarmless() {
        assertThat(weights.ofAction("unknown", 0.9)).isEqualTo(OptionalDouble.empty());
        assertThat(weights.ofAction("fallen", 0.8)).hasValueCloseTo(0.56, within(1e-12));
        assertThat(weights.ofAction("walking", 1)).hasValueCloseTo(0.05, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1, Double.NEGATIVE_INFINITY})
    void shouldRefuseWhatIsOutsideZeroToOne(double wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskParts(wrong, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskParts(null, null, null, wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> new Indicators(0, wrong, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskScore(wrong, "v"));
        assertThatIllegalArgumentException().isThrownBy(() -> weights.ofAction("fallen", wrong));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0", "0.75, 0.5", "1, 1"})
    void shouldCallAnUnusualSceneRiskyOnlyBeyondTheModelsThreshold(double score, double risk) {
        assertThat(RiskWeights.ofAnomaly(score)).isEqualTo(risk);
    }

    private double score(
            @Nullable Double indicators,
            @Nullable Double deviation,
            @Nullable Double action,
            @Nullable Double anomaly) {
        return weights.score(new RiskParts(indicators, deviation, action, anomaly))
                .value();
    }
}
