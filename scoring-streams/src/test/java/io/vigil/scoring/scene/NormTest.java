package io.vigil.scoring.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
    private static final Norm SETTLED = new Norm(1_000_000, 50, 0);

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: weight 0.3, beginning at 50. */
    @Test
    void shouldGiveTheMovingAverageOfNistsExample() {
        double[] data = {
            52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
            53.6, 52.1
        };
        double[] published = {
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
            49.92, 50.73, 51.23, 51.94, 51.99
        };
        Norm norm = SETTLED;
        for (int i = 0; i < data.length; i++) {
            norm = norm.with(data[i], 0.3);
            assertThat(norm.mean()).as("average %d", i + 1).isEqualTo(published[i], within(0.0051));
        }
    }

    /** The example of stdlib's {@code increwvariance}, which cites the same recursion: 2, 1, 3 at weight 0.5. */
    @Test
    void shouldGiveThePublishedMovingVariance() {
        Norm norm = Norm.NONE.with(2, 0.5);
        assertThat(norm.variance()).isZero();
        norm = norm.with(1, 0.5);
        assertThat(norm.variance()).isEqualTo(0.25);
        norm = norm.with(3, 0.5);
        assertThat(norm.variance()).isEqualTo(0.6875);
    }

    @Test
    void shouldWeighAllFiguresTheSameWhileThereAreFew() {
        Norm norm = Norm.NONE;
        for (double figure : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
            norm = norm.with(figure, 0.001);
        }
        assertThat(norm.mean()).isEqualTo(5, within(1e-12));
        assertThat(norm.deviation(0.1)).isEqualTo(2, within(1e-12));
    }

    /** NIST's StRD set NumAcc4, certified mean 10000000.2 and deviation 0.1 (of a sample): the leading digits all agree. */
    @Test
    void shouldStandNumbersThatDifferInTheirLastDigits() {
        Norm norm = Norm.NONE.with(10_000_000.2, 0);
        for (int i = 0; i < 500; i++) {
            norm = norm.with(10_000_000.1, 0).with(10_000_000.3, 0);
        }
        double ofSample = Math.sqrt(norm.variance() * norm.count() / (norm.count() - 1));
        assertThat(norm.mean()).isEqualTo(10_000_000.2, within(1e-7));
        assertThat(ofSample).isEqualTo(0.1, within(1e-7));
    }

    /** Known scores: 1800 of SAT's 1500 ± 300, 24 of ACT's 21 ± 5, an IQ of 130 and of 70. */
    @ParameterizedTest
    @CsvSource({"1800,1500,300,1", "24,21,5,0.6", "130,100,15,2", "70,100,15,-2"})
    void shouldGivePublishedStandardScores(double figure, double mean, double deviation, double z) {
        assertThat(new Norm(100, mean, deviation * deviation).z(figure, 0.1)).isEqualTo(z, within(1e-12));
    }

    @Test
    void shouldNotCallTheFirstChangeInfinite() {
        Norm still = Norm.NONE.with(3, 0).with(3, 0).with(3, 0);
        assertThat(still.variance()).isZero();
        assertThat(still.z(3.2, 0.1)).isEqualTo(2, within(1e-9));
    }

    @Test
    void shouldLoseHalfItsWeightInAHalfLife() {
        Norm norm = new Norm(1_000_000, 1, 0);
        for (int second = 0; second < 1800; second++) {
            norm = norm.with(0, Norm.weight(1800));
        }
        assertThat(norm.mean()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void shouldLearnNoMoreFromAnOutlierThanFromItsBound() {
        Norm norm = new Norm(1_000_000, 0, 1);
        assertThat(norm.withClipped(1000, 0.1, 2.5, 0.1)).isEqualTo(norm.with(2.5, 0.1));
        assertThat(norm.withClipped(-1000, 0.1, 2.5, 0.1)).isEqualTo(norm.with(-2.5, 0.1));
        assertThat(norm.withClipped(1, 0.1, 2.5, 0.1)).isEqualTo(norm.with(1, 0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void shouldLearnNothingFromWhatIsNoNumber(double figure) {
        assertThatThrownBy(() -> SETTLED.with(figure, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
