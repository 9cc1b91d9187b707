package io.vigil.scoring.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

    @Test
    void shouldReasonInTheSameWordsWhateverTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new Deviation(Feature.MOTION, 0.314, 0.0449, 5.24).sentence())
                    .isEqualTo("motion 0.31 is 5.2 deviations above 0.04");
            assertThat(new Deviation(Feature.PEOPLE, 0, 8, -8).sentence())
                    .isEqualTo("people 0.00 is 8.0 deviations below 8.00");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.996,1.00", "0.994,0.99", "12.005,12.01", "-0.004,0.00", "-1.5,-1.50", "1000000,1000000.00"})
    void shouldRoundFigures(double value, String text) {
        assertThat(Figure.two(value)).isEqualTo(text);
    }

    @Test
    void shouldNameEachFeatureThatIsOutOfTheOrdinary() {
        Cause cause = Cause.of(
                List.of(new Deviation(Feature.MOTION, 0.62, 0.04, 4.2), new Deviation(Feature.SPEED, 0.5, 0.1, 6)),
                Scenes.RULES.alert());
        assertThat(cause.reasoning())
                .isEqualTo("motion 0.62 is 4.2 deviations above 0.04 and speed 0.50 is 6.0 deviations above 0.10");
        assertThat(cause.indicators()).containsExactly("motion", "speed");
        assertThat(cause.deviation()).isEqualTo(6);
        assertThat(cause.certainty()).isEqualTo(0.6);
    }
}
