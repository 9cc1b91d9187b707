package io.vigil.scoring.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.risk.Indicators;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Readiness EASY = new Readiness(4, 2);

    @Test
    void shouldCompareWithWhatWasUsualOnTheDaysBefore() {
        // Given 0.2 and 0.4 on each of two days: mean 0.3, deviation sqrt(0.04 / 3)
        Baseline baseline = Baseline.NONE
                .learn(FIRST, stress(0.2))
                .learn(FIRST, stress(0.4))
                .learn(FIRST.plusDays(1), stress(0.2))
                .learn(FIRST.plusDays(1), stress(0.4))
                .roll(FIRST.plusDays(2), EASY);
        // When, Then
        double deviation = Math.sqrt(0.04 / 3);
        assertThat(baseline.distance(stress(0.3)))
                .get()
                .satisfies(z -> assertThat(z).isCloseTo(0, within(1e-12)));
        assertThat(baseline.distance(stress(0.5)))
                .get()
                .satisfies(z -> assertThat(z).isCloseTo(0.2 / deviation, within(1e-9)));
        assertThat(baseline.distance(stress(0.1)))
                .get()
                .satisfies(z -> assertThat(z).isCloseTo(0.2 / deviation, within(1e-9)));
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17: Mickey, Dunn and Clark's data for Grubbs' test. */
    @Test
    void shouldGiveThePublishedDistanceOfAnOutlier() {
        // Given
        Moments moments = Moments.NONE;
        for (double number : new double[] {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57}) {
            moments = moments.plus(number);
        }
        // Then
        assertThat((245.57 - moments.mean()) / moments.deviation()).isCloseTo(2.4687, within(5e-4));
    }

    @Test
    void shouldTakeTheIndicatorThatIsFurthestOut() {
        // Given
        Usual usual = Usual.NONE;
        for (int i = 0; i < 10; i++) {
            double wide = i % 2 == 0 ? 0.1 : 0.5;
            usual = usual.plus(new Indicators(wide, 0.3 + (i % 2) * 0.04, wide, wide));
        }
        // When
        double distance = usual.distance(new Indicators(0.5, 0.5, 0.3, 0.3));
        // Then
        assertThat(distance)
                .isEqualTo((0.5 - usual.anxiety().mean()) / usual.anxiety().deviation());
    }

    @Test
    void shouldNotBeInfinitelyFarFromWhatNeverMoved() {
        // Given
        Usual usual = Usual.NONE.plus(stress(0.2)).plus(stress(0.2)).plus(stress(0.2));
        // Then
        assertThat(usual.distance(stress(0.2))).isZero();
        assertThat(usual.distance(stress(0.23))).isCloseTo(3, within(1e-9));
    }

    @Test
    void shouldBeReadyOnceThereAreSamplesAndDaysEnoughAndNotWithinTheDay() {
        // Given
        Baseline one = Baseline.NONE
                .learn(FIRST, stress(0.1))
                .learn(FIRST, stress(0.2))
                .learn(FIRST, stress(0.3));
        Baseline two = one.learn(FIRST.plusDays(1), stress(0.1));
        // Then
        assertThat(one.roll(FIRST.plusDays(1), EASY).reference().ready()).isFalse();
        assertThat(two.reference().ready()).isFalse();
        assertThat(two.distance(stress(0.9))).isEmpty();
        assertThat(two.roll(FIRST.plusDays(1), EASY).reference().ready()).isFalse();
        assertThat(two.roll(FIRST.plusDays(2), EASY).reference().ready()).isTrue();
    }

    @Test
    void shouldForgetADayAfterThirty() {
        // Given
        Baseline baseline = Baseline.NONE.learn(FIRST, stress(0.1)).learn(FIRST.plusDays(1), stress(0.9));
        // When
        Baseline last = baseline.roll(FIRST.plusDays(30), EASY);
        Baseline after = last.roll(FIRST.plusDays(31), EASY);
        // Then
        assertThat(last.reference().usual().samples()).isEqualTo(2);
        assertThat(after.reference().usual().stress().mean()).isEqualTo(0.9);
        assertThat(after.reference().until()).isEqualTo(FIRST.plusDays(1));
        assertThat(after.roll(FIRST.plusDays(32), EASY).empty()).isTrue();
    }

    @Test
    void shouldNotChangeWhereNothingChanged() {
        // Given
        Baseline rolled = Baseline.NONE.learn(FIRST, stress(0.1)).roll(FIRST.plusDays(1), EASY);
        // Then
        assertThat(rolled.roll(FIRST.plusDays(2), EASY)).isSameAs(rolled);
    }

    @Test
    void shouldPutALateSampleOnItsDay() {
        // Given
        Baseline baseline = Baseline.NONE
                .learn(FIRST.plusDays(1), stress(0.1))
                .roll(FIRST.plusDays(2), EASY)
                .learn(FIRST.plusDays(2), stress(0.1));
        // When
        Baseline late = baseline.learn(FIRST.plusDays(1), stress(0.3)).learn(FIRST, stress(0.5));
        // Then
        assertThat(late.days()).extracting(Day::date).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThat(late.days()).extracting(day -> day.usual().samples()).containsExactly(1L, 2L, 1L);
        assertThat(late.reference()).isEqualTo(baseline.reference());
        assertThat(late.roll(FIRST.plusDays(3), EASY).reference().usual().samples())
                .isEqualTo(4);
    }

    @Test
    void shouldRememberThirtyDaysAndToday() {
        assertThat(Baseline.remembers(FIRST.minusDays(30), FIRST)).isTrue();
        assertThat(Baseline.remembers(FIRST.minusDays(31), FIRST)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveTheSameByDaysAsInOnePass(long seed) {
        // Given
        Random random = new Random(seed);
        Baseline byDays = Baseline.NONE;
        Usual onePass = Usual.NONE;
        // When
        for (int i = 0; i < 3000; i++) {
            Indicators sample =
                    new Indicators(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
            byDays = byDays.learn(FIRST.plusDays(random.nextInt(30)), sample);
            onePass = onePass.plus(sample);
        }
        // Then
        Usual merged = byDays.roll(FIRST.plusDays(30), EASY).reference().usual();
        assertThat(merged.samples()).isEqualTo(3000);
        assertThat(merged.anxiety().mean()).isCloseTo(onePass.anxiety().mean(), within(1e-13));
        assertThat(merged.anxiety().deviation()).isCloseTo(onePass.anxiety().deviation(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseWhatIsNoNumber(double number) {
        assertThatThrownBy(() -> Moments.NONE.plus(number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Moments(1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Indicators stress(double value) {
        return new Indicators(value, 0.3, 0.3, 0.3);
    }
}
