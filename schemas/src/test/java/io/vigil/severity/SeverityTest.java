package io.vigil.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    @ParameterizedTest
    @CsvSource({
        "0, low",
        "0.399, low",
        "0.40, medium",
        "0.595, medium",
        "0.60, high",
        "0.799, high",
        "0.80, critical",
        "1, critical"
    })
    void shouldGiveABoundaryToTheHigherBand(double confidence, String word) {
        assertThat(Severity.ofConfidence(confidence).word()).isEqualTo(word);
    }
}
