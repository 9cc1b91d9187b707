package io.vigil.capture.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {
    private static final int RATE = Film.RATE;
    private static final List<Still> PORTRAIT = clip("/astronaut.mp4", 75, 1);

    private final Watching watching = new Watching();
    private final Random noise = new Random(4);

    @ParameterizedTest
    @ValueSource(strings = {"/astronaut.mp4"})
    void shouldFindNothingWrongWithARealClip(String clip) {
        // Given
        List<Still> pictures = clip(clip, 75, 1);
        // When
        watching.show(RATE, 600, i -> pictures.get(i % pictures.size()));
        // Then
        assertThat(watching.conditions()).hasSizeGreaterThan(50).containsOnly(Condition.FINE);
    }

    @Test
    void shouldFindACameraBlurredThatWasSharpWithinTenSeconds() {
        // Given
        watching.show(RATE, 400, this::portrait);
        // When
        double seconds =
                watching.secondsUntil(Condition.BLURRED, RATE, i -> portrait(i).blurred(3));
        // Then
        assertThat(seconds).isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindACameraBlurredThatWasNeverSharp() {
        assertThat(watching.secondsUntil(
                        Condition.BLURRED, RATE, i -> portrait(i).blurred(4)))
                .isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindABlurredCameraThoughItsClockIsSharp() {
        assertThat(watching.secondsUntil(
                        Condition.BLURRED, RATE, i -> portrait(i).blurred(5).written(16, 10, 20, i / RATE)))
                .isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindFogThatTakesTheContrast() {
        // Given
        watching.show(RATE, 400, this::portrait);
        // When
        double seconds = watching.secondsUntil(
                Condition.BLURRED, RATE, i -> portrait(i).lit(0.1, 140).noisy(0.5, noise));
        // Then
        assertThat(seconds).as("%s", watching.last()).isBetween(5.0, 10.0);
    }

    @Test
    void shouldNotTakeAPlainWallForBlur() {
        // Given
        Still wall = Still.plain(640, 360, 120, 128, 128);
        for (int x = 0; x < 640; x++) { // light falls from one side
            for (int row = 0; row < 360; row++) {
                wall.y()[row * 640 + x] = (byte) (100 + x / 16);
            }
        }
        // When
        watching.show(RATE, 600, i -> wall.noisy(1.5, noise));
        // Then
        assertThat(watching.conditions()).containsOnly(Condition.FINE);
    }

    @Test
    void shouldBeFineAgainSoonAfterTheLensWasCleaned() {
        // Given
        watching.show(RATE, 400, this::portrait);
        watching.secondsUntil(Condition.BLURRED, RATE, i -> portrait(i).blurred(4));
        // When
        double seconds = watching.secondsUntil(Condition.FINE, RATE, this::portrait);
        // Then
        assertThat(seconds).isLessThanOrEqualTo(2.1);
    }

    @Test
    void shouldBearAFewBlurredSecondsWhileACameraFocuses() {
        // Given
        watching.show(RATE, 400, this::portrait);
        // When
        watching.show(RATE, 4 * RATE, i -> portrait(i).blurred(6));
        watching.show(RATE, 4 * RATE, this::portrait);
        // Then
        assertThat(watching.conditions()).containsOnly(Condition.FINE);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0, 0.3", "0.06, 16, 2", "0, 22, 3", "0, 0, 0", "0.15, 0, 1"})
    void shouldFindACoveredLensOrALightlessNightDark(double gain, double offset, double grain) {
        assertThat(watching.secondsUntil(
                        Condition.DARK, RATE, i -> portrait(i).lit(gain, offset).noisy(grain, noise)))
                .isBetween(5.0, 10.0);
    }

    @Test
    void shouldNotCallANightSceneWithLampsDark() {
        // When
        watching.show(
                RATE,
                300,
                i -> portrait(i)
                        .lit(0.1, 16)
                        .figure(100, 150, 120, 60, 120)
                        .figure(400, 180, 80, 50, 90)
                        .noisy(2, noise));
        // Then
        assertThat(watching.conditions()).doesNotContain(Condition.DARK);
    }

    @ParameterizedTest
    @CsvSource({"40, 240, 110", "128, 128, 128", "180, 128, 128", "145, 54, 34"})
    void shouldFindTheSignalLostBehindARecordersPlainPictureWithText(int y, int u, int v) {
        // Given
        Still plain = Still.plain(640, 360, y, u, v).written(270, 170, 9, 5);
        List<Still> coded = Film.ofRate(repeated(plain, 40), 200_000, 20);
        // When
        double seconds = watching.secondsUntil(Condition.SIGNAL_LOST, RATE, i -> coded.get(i % 40));
        // Then
        assertThat(seconds).isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindTheSignalLostBehindColourBars() {
        // Given
        List<Still> coded = Film.ofRate(repeated(Still.bars(640, 360).written(20, 20, 12, 3), 40), 200_000, 20);
        // When
        double seconds = watching.secondsUntil(Condition.SIGNAL_LOST, RATE, i -> coded.get(i % 40));
        // Then
        assertThat(seconds).isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindARepeatedPictureFrozenWithinTenSeconds() {
        // Given
        watching.show(RATE, 200, this::portrait);
        // When
        double seconds = watching.secondsUntil(Condition.FROZEN, RATE, i -> portrait(30));
        // Then
        assertThat(seconds).isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindAFrozenPictureThoughItsClockGoesOn() {
        assertThat(watching.secondsUntil(
                        Condition.FROZEN, RATE, i -> portrait(30).written(16, 10, 16, i / RATE)))
                .isBetween(5.0, 10.0);
    }

    @Test
    void shouldFindAnEncoderFrozenThatCodesOnePictureAgainAndAgain() {
        // Given
        List<Still> coded = Film.ofQuality(repeated(portrait(30), 120), 32, 20);
        // When
        watching.show(RATE, coded);
        // Then
        assertThat(watching.condition()).isEqualTo(Condition.FROZEN);
    }

    @Test
    void shouldBeFineAtOnceWhenAFrozenPictureMoves() {
        // Given
        watching.secondsUntil(Condition.FROZEN, RATE, i -> portrait(30));
        // When
        watching.show(RATE, RATE, this::portrait);
        // Then
        assertThat(watching.condition()).isEqualTo(Condition.FINE);
    }

    @Test
    void shouldNotCallALoopOfOneSecondFrozen() {
        // When
        watching.show(RATE, 300, i -> portrait(i % RATE));
        // Then
        assertThat(watching.conditions()).containsOnly(Condition.FINE);
    }

    @ParameterizedTest
    @CsvSource({
        "quality, 28, 0.7",
        "quality, 36, 1",
        "quality, 44, 1",
        "rate, 64000, 1",
        "rate, 300000, 1",
        "rate, 1000000, 0.7"
    })
    void shouldNotCallAStillSceneFrozenWhateverTheEncoderLeavesOfItsNoise(String by, int value, double grain) {
        // Given
        List<Still> scene = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            scene.add(portrait(30).noisy(grain, noise));
        }
        List<Still> coded = by.equals("quality") ? Film.ofQuality(scene, value, RATE) : Film.ofRate(scene, value, RATE);
        // When
        watching.show(RATE, coded);
        // Then
        assertThat(watching.conditions()).containsOnly(Condition.FINE);
        assertThat(watching.figures()).allMatch(figures -> figures.repeats() == 0);
    }

    @Test
    void shouldForgetARepeatedPictureWithItsConnection() {
        // Given
        Sight sight = new Sight();
        Look same = Look.of(portrait(30));
        for (int second = 0; second < 8; second++) {
            sight.judge(same, second * 1000L);
        }
        // When
        Condition after = sight.reconnected();
        // Then
        assertThat(after).isEqualTo(Condition.FINE);
        assertThat(sight.judge(same, 9_000)).isEqualTo(Condition.FINE);
    }

    private Still portrait(int i) {
        return PORTRAIT.get(i % PORTRAIT.size());
    }

    private static List<Still> repeated(Still picture, int count) {
        List<Still> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(picture);
        }
        return all;
    }

    private static List<Still> clip(String resource, int count, int each) {
        try {
            return Film.of(Path.of(SightTest.class.getResource(resource).toURI()), count, each);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
