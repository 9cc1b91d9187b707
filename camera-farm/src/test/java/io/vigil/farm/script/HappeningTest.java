package io.vigil.farm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningTest {

    @Test
    void shouldReadWhenWhoWhatAndHowLong() {
        Happening happening = Happening.parse("at 90s camera 2-4,7 lose 0.25 for 1500ms", 9);

        assertThat(happening.after()).isEqualTo(Duration.ofSeconds(90));
        assertThat(happening.cameras()).containsExactly(2, 3, 4, 7);
        assertThat(happening.fault().name()).isEqualTo("lose 0.25");
        assertThat(happening.lasting()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void shouldTakeLinesWithoutATimeForNowAndForGood() {
        Happening happening = Happening.parse("camera all stop", 2);

        assertThat(happening.after()).isZero();
        assertThat(happening.cameras()).containsExactly(1, 2);
        assertThat(happening.lasting()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "camera 3 freeze, there is no camera 3",
                "camera 0 freeze, no whole number",
                "camera 1 explode, nothing that can happen",
                "camera 1 lose 7, not over 0",
                "camera 1 freeze for ever, no time",
                "camera 1 freeze at once, not understood",
                "at -3s camera 1 freeze, is over",
                "freeze camera 1, write [at TIME]",
            })
    void shouldSayWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> Happening.parse(line, 2))
                .isInstanceOf(BadLine.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldDrawTheSameLinesForTheSameSeed() {
        List<String> drawn = Chance.lines(7, 50, 20, 600);

        assertThat(drawn).isEqualTo(Chance.lines(7, 50, 20, 600)).isNotEqualTo(Chance.lines(8, 50, 20, 600));
        assertThat(drawn)
                .allSatisfy(
                        line -> assertThat(Happening.parse(line, 20).cameras()).hasSize(1));
    }
}
