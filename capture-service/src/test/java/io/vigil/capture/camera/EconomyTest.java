package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomyTest {
    private static final int PICTURE_MS = 40;

    private long now;

    @ParameterizedTest
    @CsvSource({
        "1, 1000, ALL_BUT_KEYFRAMES",
        "1, 500, ALL_BUT_KEYFRAMES",
        "0.2, 1000, ALL_BUT_KEYFRAMES",
        "0.5, 1000, ALL_BUT_KEYFRAMES",
        "5, 40, ALL_BUT_KEYFRAMES",
        "1, 680, DISPOSABLE",
        "1, 2000, DISPOSABLE",
        "5, 1000, DISPOSABLE",
        "20, 1000, NOTHING"
    })
    void shouldLeaveOutWhatTheWantedRateDoesNotNeed(double rate, int keyframesEveryMs, Sparing least) {
        Economy economy = new Economy(Sampling.perSecond(rate));
        assertThat(play(economy, keyframesEveryMs, PICTURE_MS, 12)).isEqualTo(least);
    }

    @Test
    void shouldDecodeAllAgainWhenKeyframesBecomeRare() {
        // Given
        Economy economy = new Economy(Sampling.perSecond(1));
        assertThat(play(economy, 1_000, PICTURE_MS, 10)).isEqualTo(Sparing.ALL_BUT_KEYFRAMES);
        // When: nothing but a keyframe is decoded, and it is late
        now += 3_000;
        Sparing after = economy.after(true, Duration.ofMillis(now));
        // Then
        assertThat(after).isNotEqualTo(Sparing.ALL_BUT_KEYFRAMES);
    }

    @Test
    void shouldNeverAgainLeaveOutDisposablePicturesWhereTooFewAreLeftWithoutThem() {
        // Given
        Economy economy = new Economy(Sampling.perSecond(5));
        assertThat(play(economy, 4_000, PICTURE_MS, 3)).isEqualTo(Sparing.DISPOSABLE);
        // When: a third of the pictures is left
        assertThat(play(economy, 4_000, 3 * PICTURE_MS, 5)).isEqualTo(Sparing.NOTHING);
        // Then
        assertThat(play(economy, 4_000, PICTURE_MS, 20)).isEqualTo(Sparing.NOTHING);
    }

    @Test
    void shouldLeaveNothingOutWhereEveryNthPictureIsWanted() {
        assertThat(play(new Economy(new Sampling(1, 5)), 1_000, PICTURE_MS, 12)).isEqualTo(Sparing.NOTHING);
    }

    @Test
    void shouldTakeATimeLineThatBeginsAnew() {
        // Given
        Economy economy = new Economy(Sampling.perSecond(1));
        assertThat(play(economy, 1_000, PICTURE_MS, 10)).isEqualTo(Sparing.ALL_BUT_KEYFRAMES);
        // When
        now = 0;
        // Then
        assertThat(economy.after(true, Duration.ZERO)).isNotEqualTo(Sparing.ALL_BUT_KEYFRAMES);
        assertThat(play(economy, 1_000, PICTURE_MS, 10)).isEqualTo(Sparing.ALL_BUT_KEYFRAMES);
    }

    private Sparing play(Economy economy, int keyframesEveryMs, int pictureMs, int seconds) {
        long end = now + seconds * 1_000L;
        Sparing least = Sparing.NOTHING;
        while (now < end) {
            least = economy.after(now % keyframesEveryMs < pictureMs, Duration.ofMillis(now));
            now += pictureMs;
        }
        return least;
    }
}
