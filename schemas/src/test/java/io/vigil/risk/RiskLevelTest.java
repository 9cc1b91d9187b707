package io.vigil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskLevelTest {

    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "0.3999, LOW",
        "0.40, MEDIUM",
        "0.45, MEDIUM",
        "0.6999, MEDIUM",
        "0.70, HIGH",
        "0.89, HIGH",
        "0.8999, HIGH",
        "0.90, CRITICAL",
        "1, CRITICAL"
    })
    void shouldGiveABoundaryToTheHigherLevel(double score, RiskLevel level) {
        assertThat(RiskLevel.of(score)).isEqualTo(level);
    }

    @Test
    void shouldKeepTheLevelOfAScoreThatIsCarriedAsAFloat() {
        assertThat((double) 0.9f).isLessThan(0.9);
        assertThat(RiskLevel.of(0.9f)).isEqualTo(RiskLevel.CRITICAL);
        assertThat(RiskLevel.of(0.7f)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(0.4f)).isEqualTo(RiskLevel.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.001, 1.001, Double.POSITIVE_INFINITY})
    void shouldRefuseWhatIsNoScore(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLevel.of(score))
                .withMessageContaining("from 0 to 1");
    }
}
