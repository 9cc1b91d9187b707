package io.vigil.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.fault.OperatorFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadASitesOwnWeights() throws IOException {
        // Given
        Path file = write(shipped().replace("risk-1", "site-7").replace("\"fallen\": 0.70", "\"fallen\": 0.90"));
        // When
        RiskWeights weights = RiskWeights.read(file);
        // Then
        assertThat(weights.version()).isEqualTo("site-7");
        assertThat(weights.ofAction("fallen", 1)).hasValue(0.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"action\": 0.25   | \"action\": 0.20    | weights: sums to 0.95: make its weights sum to 1",
                "\"stress\": 0.35   | \"stress\": 0.36    | indicators: sums to 1.01: make",
                "\"action\": 0.25   | \"action\": 1.25    | weights.action: is 1.25: give a number from 0 to 1",
                "\"action\": 0.25   | \"action\": -0.25   | weights.action: is -0.25: give a number from 0 to 1",
                "\"action\": 0.25   | \"action\": 1e999   | weights.action: is",
                "\"action\": 0.25   | \"action\": \"NaN\" | weights.action: is \"NaN\": give a number",
                "\"action\": 0.25   | \"action\": NaN     | is no JSON",
                "\"action\": 0.25,  | ''                  | weights.action: is not set: give a number",
                "\"action\": 0.25   | \"acts\": 0.25      | weights.acts: is not known: use of",
                "\"action\": 0.25   | \"action\": 0.25, \"action\": 0.25 | is no JSON (Duplicate field 'action'",
                "\"fallen\": 0.70   | \"fallen\": 7       | actions.fallen: is 7.0: give a number from 0 to 1",
                "\"version\": \"risk-1\", | ''            | version: is not set: name this set",
                "\"actions\": {     | \"deeds\": {        | deeds: is not known",
            })
    void shouldNameFileKeyFigureAndRemedy(String sound, String unsound, String message) throws IOException {
        // Given
        assertThat(shipped()).contains(sound);
        Path file = write(shipped().replace(sound, unsound));
        // When / Then
        assertThatThrownBy(() -> RiskWeights.read(file))
                .isInstanceOf(InvalidWeights.class)
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        assertThatThrownBy(() -> RiskWeights.read(folder.resolve("none.json")))
                .isInstanceOf(InvalidWeights.class)
                .hasMessageContaining("none.json: cannot be read");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("weights.json"), json);
    }

    private static String shipped() throws IOException {
        try (InputStream file = RiskWeights.class.getResourceAsStream("/risk/risk-1.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
