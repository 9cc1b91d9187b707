package io.vigil.scoring.indicator;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.indicator.Persons.face;
import static io.vigil.scoring.indicator.Persons.person;
import static io.vigil.scoring.indicator.Persons.upright;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenPerson;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AffectTest {
    private static final Offset<Double> HAIR = within(1e-6);
    private static final Map<String, Float> ANGRY = Map.of("angry", 0.6f, "fear", 0.2f, "neutral", 0.2f);
    private static final SeenFace FACE = face(ANGRY, 0.5);

    private final Affect affect = new Affect(Duration.ofSeconds(5), 5, IndicatorWeights.shipped());

    @Test
    void shouldGiveTheIndicatorsThatTheFormulaGives() {
        // Given anger, fear, gaze half averted, shoulders half raised over crossed arms, and 0.2 heights a second
        Window window = null;
        for (int i = 0; i < 10; i++) {
            SeenPerson person = person(1, FACE, upright(0.3, 0.5, 0.5, i % 2 * 0.02, 0));
            window = affect.see(window, person, at(i * 0.2), 1);
        }
        // When
        Features features = Objects.requireNonNull(window).features();
        // Then
        assertThat(features.of(Feature.TENSION)).isCloseTo(0.875, within(1e-4)); // 0.75, and 1 with the head lowered
        assertThat(features.of(Feature.FIDGETING)).isCloseTo(0.375, within(1e-4));
        assertThat(features.emotion()).isEqualTo(Feature.ANGRY);
    }

    @Test
    void shouldWeighAllFeatures() {
        double[] values = {0.6, 0, 0.2, 0, 0, 0, 0.2, 0.5, 0.75, 0.375};
        Indicators indicators = IndicatorWeights.shipped().of(new Features(values));
        // 0.25 * 0.6 + 0.2 * 0.2 + 0.25 * 0.75 + 0.1 * 0.375 = 0.415; 1 / (1 + e^-1.15)
        assertThat(indicators.stress()).isCloseTo(0.759511, HAIR);
        assertThat(indicators.anxiety()).isCloseTo(0.404319, HAIR);
        assertThat(indicators.deception()).isCloseTo(0.428616, HAIR);
        assertThat(indicators.nervousness()).isCloseTo(0.546738, HAIR);
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() {
        // Given a face alone
        Window window = null;
        for (int i = 0; i < 5; i++) {
            window = affect.see(window, person(1, new SeenFace(ANGRY, null, null), null), at(i * 0.2), 1);
        }
        // When
        Indicators indicators = indicators(window);
        // Then: (0.25 * 0.6 + 0.2 * 0.2) / 0.65 = 0.292308; 1 / (1 + e^0.0769)
        assertThat(indicators.stress()).isCloseTo(0.480779, HAIR);
        assertThat(indicators.nervousness()).isCloseTo(0.111905, HAIR);
        assertThat(Objects.requireNonNull(window).features().of(Feature.TENSION))
                .isNull();
        assertThat(window.features().of(Feature.GAZE_AVERSION)).isNull();
    }

    @Test
    void shouldGiveNoneWithoutAFace() {
        Window window = null;
        for (int i = 0; i < 50; i++) {
            window = affect.see(window, person(1, null, upright(0.2, 0.5, 0.5)), at(i * 0.2), 1);
        }
        assertThat(affect.indicators(Objects.requireNonNull(window))).isNull();
    }

    @Test
    void shouldGiveNoneForTooFewFrames() {
        Window window = null;
        for (int i = 0; i < 4; i++) {
            window = affect.see(window, person(1, FACE, null), at(i * 0.2), 1);
        }
        assertThat(affect.indicators(Objects.requireNonNull(window))).isNull();
        assertThat(affect.indicators(affect.see(window, person(1, FACE, null), at(0.8), 1)))
                .isNotNull();
    }

    @Test
    void shouldForgetWhatIsOlderThanTheWindow() {
        // Given a look away, and then five seconds at the camera
        Window window = looking(null, 0, 4.8, 5, 1);
        window = looking(window, 5, 9.8, 5, 0);
        // Then
        assertThat(window.features().of(Feature.GAZE_AVERSION)).isZero();
        assertThat(window.faces()).isEqualTo(25);
    }

    @Test
    void shouldNotTiltTheMeanWhenTheFrameRateChanges() {
        // Given 2.5 s at 4 frames a second, looking at the camera, then 2.5 s at 24, looking away
        Window window = looking(null, 0, 2.25, 4, 0);
        window = looking(window, 2.5, 4.99, 24, 1);
        // Then: frames would have given 60 / 70
        assertThat(window.features().of(Feature.GAZE_AVERSION)).isEqualTo(0.5);
    }

    @Test
    void shouldMeasureTheSameFidgetingAtAnyFrameRate() {
        assertThat(fidgeting(5)).isEqualTo(fidgeting(10), within(0.05)).isEqualTo(fidgeting(25), within(0.05));
        assertThat(fidgeting(10)).isBetween(0.2, 0.8);
    }

    @Test
    void shouldBeginAnewWhenTheClockIsSetBack() {
        Window window = looking(null, 100, 104, 5, 1);
        window = affect.see(window, person(1, FACE, null), at(50), 1);
        assertThat(window.faces()).isEqualTo(1);
    }

    @Test
    void shouldNotCompareAPoseWithOneOfLongAgo() {
        Window window = affect.see(null, person(1, FACE, upright(0.4, 0.6, 0.62)), at(0), 1);
        window = affect.see(window, person(1, FACE, upright(0.4, 0.6, 0.62, 0.1, 0)), at(1.5), 1);
        assertThat(window.features().of(Feature.FIDGETING)).isNull();
    }

    @Test
    void shouldTakeUnknownLabelsForNoFace() {
        Window window = null;
        for (int i = 0; i < 10; i++) {
            SeenFace strange = new SeenFace(Map.of("bored", 1f), null, null);
            window = affect.see(window, person(1, strange, null), at(i * 0.2), 1);
        }
        assertThat(affect.indicators(Objects.requireNonNull(window))).isNull();
    }

    /** Arms that swing by a sine of 0.5 Hz. */
    private double fidgeting(double rate) {
        Window window = null;
        for (int i = 0; i < 4.9 * rate; i++) {
            double seconds = i / rate;
            double swing = 0.05 * Math.sin(Math.PI * seconds);
            window = affect.see(window, person(1, FACE, upright(0.4, 0.6, 0.62, swing, 0)), at(seconds), 1);
        }
        return Objects.requireNonNull(Objects.requireNonNull(window).features().of(Feature.FIDGETING));
    }

    private Window looking(@Nullable Window before, double from, double until, double rate, double aversion) {
        Window window = before;
        for (double seconds = from; seconds <= until + 1e-9; seconds += 1 / rate) {
            window = affect.see(window, person(1, face(ANGRY, aversion), null), at(seconds), 1);
        }
        return Objects.requireNonNull(window);
    }

    private Indicators indicators(@Nullable Window window) {
        return Objects.requireNonNull(affect.indicators(Objects.requireNonNull(window)));
    }
}
