package io.vigil.scoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.risk.Indicators;
import io.vigil.risk.InvalidWeights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorWeightsTest {

    @TempDir
    private Path folder;

    @Test
    void shouldFindAQuietPersonQuietAndReachHighFigures() {
        IndicatorWeights weights = IndicatorWeights.shipped();
        Indicators quiet = weights.of(new Features(new double[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 0}));
        Indicators upset = weights.of(new Features(new double[] {0, 0, 1, 0, 0, 0, 0, 1, 1, 1}));
        assertThat(quiet.byName().values())
                .allSatisfy(value -> assertThat(value).isLessThan(0.06));
        assertThat(upset.byName().values())
                .allSatisfy(value -> assertThat(value).isGreaterThan(0.9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"tension\": 0.25  | \"tension\": 0.20  | indicators.stress.weights: sums to 0.95: make its weights sum to 1",
                "\"tension\": 0.25, | ''                 | indicators.stress.weights.tension: is not set: give a number",
                "\"tension\": 0.25, | \"shouting\": 0.25, | indicators.stress.weights.shouting: is not known",
                "\"gain\": 10,      | \"gain\": 0,       | gain: is 0.0: give a number above 0",
                "\"midpoint\": 0.30 | \"midpoint\": 3    | midpoint: is 3.0: give a number from 0 to 1",
                "\"angry\": 0.25, \"disgust\": 0.10, \"fear\": 0.20, \"happy\": 0, \"sad\": 0.10 | \"angry\": 0, \"disgust\": 0, \"fear\": 0, \"happy\": 0, \"sad\": 0 | indicators.stress.weights: sums to 0.35",
            })
    void shouldNameWhatIsWrongWithAFile(String sound, String unsound, String message) throws IOException {
        // Given
        String shipped = shipped();
        assertThat(shipped).contains(sound);
        Path file = Files.writeString(folder.resolve("own.json"), shipped.replaceFirst(quoted(sound), unsound));
        // When / Then
        assertThatThrownBy(() -> IndicatorWeights.read(file))
                .isInstanceOf(InvalidWeights.class)
                .hasMessageContaining("own.json")
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseAnIndicatorThatNeedsNoFace() throws IOException {
        // Given
        String bodyOnly = shipped()
                .replaceFirst(
                        quoted("\"angry\": 0.25, \"disgust\": 0.10, \"fear\": 0.20, \"happy\": 0, \"sad\": 0.10"),
                        "\"angry\": 0, \"disgust\": 0, \"fear\": 0, \"happy\": 0, \"sad\": 0")
                .replaceFirst("\"tension\": 0.25", "\"tension\": 0.90");
        Path file = Files.writeString(folder.resolve("own.json"), bodyOnly);
        // When / Then
        assertThatThrownBy(() -> IndicatorWeights.read(file))
                .isInstanceOf(InvalidWeights.class)
                .hasMessageContaining("stress.weights: gives no emotion a weight");
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private static String shipped() throws IOException {
        try (InputStream file = IndicatorWeights.class.getResourceAsStream("/indicator/indicators-1.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
