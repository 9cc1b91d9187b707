package io.vigil.scoring.patrol;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static io.vigil.scoring.patrol.Patrols.WHOLE;
import static io.vigil.scoring.patrol.Patrols.speed;
import static io.vigil.scoring.patrol.Patrols.way;
import static io.vigil.scoring.patrol.Patrols.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Rule;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames are 16:9, so 0.16 of a picture's height is 0.09 of its width. */
class MotionRulesTest {

    @ParameterizedTest
    @CsvSource({"0.3, 0, 0.3", "0, 0.16, 0.09", "0.12, 0.16, 0.15", "-0.3, 0, 0.3"})
    void shouldMeasureSpeedInPictureWidthsHoweverTheFramesCome(double dx, double dy, double speed) {
        for (double rate : new double[] {2, 5, 12.5, 30}) {
            Patrols patrol = Patrols.over(zone("z", WHOLE, speed(speed * 0.99)));
            for (int i = 0; i <= 2.2 * rate; i++) {
                double t = i / rate;
                patrol.see(frame(t, person(1, 0.5 + dx * (t - 1), 0.5 + dy * (t - 1))));
            }
            assertThat(patrol.findings).as("at %s frames a second", rate).hasSize(1);
            assertThat(patrol.findings.get(0).measure().speed()).isCloseTo(speed, within(speed * 0.003));
        }
    }

    @Test
    void shouldNotTellOfSomebodyAtTheLimit() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, speed(0.301)));
        move(patrol, 0, 2, t -> 0.1 + 0.3 * t);
        assertThat(patrol.findings).isEmpty();
    }

    @Test
    void shouldTellOfASprintOnceFromHalfASecondOnUntilItIsOver() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, speed(0.25)));
        move(patrol, 0, 2, t -> 0.1 + 0.3 * t);
        move(patrol, 2.2, 8, t -> 0.7);
        assertThat(patrol.findings)
                .extracting(Finding::phase)
                .containsExactly(Finding.Phase.BEGAN, Finding.Phase.ENDED);
        // three positions by 0.4 s, and half a second of it
        assertThat(patrol.findings.get(0).at()).isEqualTo(at(1));
        assertThat(patrol.findings.get(1).measure().speed()).isCloseTo(0.3, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotTakeTremblingForSpeed(int seed) {
        Random random = new Random(seed);
        Patrols patrol = Patrols.over(zone("z", WHOLE, speed(0.1)));
        for (int i = 0; i < 500; i++) {
            double x = 0.5 + random.nextGaussian() * 0.006;
            patrol.see(frame(i / 25.0, person(1, x, 0.5 + random.nextGaussian() * 0.006)));
        }
        assertThat(patrol.findings).isEmpty();
    }

    @Test
    void shouldNotTakeALeapForSpeed() {
        Patrols far = Patrols.over(zone("z", WHOLE, speed(0.1)));
        move(far, 0, 2, t -> 0.1);
        move(far, 2.2, 5, t -> 0.9);
        assertThat(far.findings).isEmpty();
        Patrols near = Patrols.over(zone("z", WHOLE, speed(0.1)));
        move(near, 0, 2, t -> 0.3);
        move(near, 2.2, 5, t -> 0.5);
        assertThat(near.findings).isEmpty();
    }

    @Test
    void shouldSuspectByHowMuchTooFastItWas() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, speed(0.2)));
        move(patrol, 0, 2, t -> 0.1 + 0.3 * t);
        assertThat(patrol.confidence(Rule.SPEED)).isCloseTo(0.85, within(1e-9));
    }

    @ParameterizedTest(name = "way {0}, moving {1}, {2}: {3}")
    @CsvSource({
        "0, 0, 0.16, true", // down where up is the way
        "0, 0, -0.16, false",
        "90, -0.1, 0, true", // to the left where right is the way
        "90, 0.1, 0, false",
        "90, 0, 0.16, false", // across
        "90, -0.1, 0.32, false", // 119 degrees
        "90, -0.1, 0.3, true", // 121 degrees
        "360, 0, 0.16, true",
        "225, 0.1, -0.17778, true"
    })
    void shouldTellOfWhoeverMovesAgainstTheWay(double way, double dx, double dy, boolean wrong) {
        Patrols patrol = Patrols.over(zone("z", WHOLE, way(way)));
        for (int i = 0; i <= 15; i++) {
            double t = i / 5.0;
            patrol.see(frame(t, person(1, 0.5 + dx * (t - 1.5), 0.5 + dy * (t - 1.5))));
        }
        assertThat(!patrol.findings.isEmpty()).isEqualTo(wrong);
    }

    @Test
    void shouldTellOfTheWrongWayAfterATenthOfAPictureAndOfItsEnd() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, way(90)));
        move(patrol, 0, 2, t -> 0.8 - 0.12 * t);
        move(patrol, 2.2, 9, t -> 0.56);
        assertThat(patrol.findings)
                .extracting(Finding::phase)
                .containsExactly(Finding.Phase.BEGAN, Finding.Phase.ENDED);
        assertThat(patrol.findings.get(0).at()).isEqualTo(at(1));
        assertThat(patrol.confidence(Rule.WRONG_WAY)).isZero();
    }

    @Test
    void shouldNotMindAStepBack() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, way(90)));
        move(patrol, 0, 1, t -> 0.5);
        move(patrol, 1.2, 1.6, t -> 0.5 - 0.1 * (t - 1));
        move(patrol, 1.8, 6, t -> 0.44 + 0.05 * (t - 1.8));
        assertThat(patrol.findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotTakeTremblingForAHeading(int seed) {
        Random random = new Random(seed);
        Patrols patrol = Patrols.over(zone("z", WHOLE, way(90)));
        for (int i = 0; i < 2000; i++) {
            patrol.see(frame(i / 5.0, person(1, 0.5 + random.nextGaussian() * 0.006, 0.5)));
        }
        assertThat(patrol.findings).isEmpty();
    }

    @Test
    void shouldSuspectByHowFarItWent() {
        Patrols patrol = Patrols.over(zone("z", WHOLE, way(90)));
        move(patrol, 0, 2, t -> 0.8 - 0.1 * t);
        // headed after 0.2 s; from then on every step counts, the one that showed it included
        assertThat(patrol.confidence(Rule.WRONG_WAY)).isCloseTo(0.8, within(1e-9));
    }

    private static void move(Patrols patrol, double from, double until, DoubleFunction<Double> x) {
        for (int i = (int) Math.round(from * 5); i <= Math.round(until * 5); i++) {
            patrol.see(frame(i / 5.0, person(1, x.apply(i / 5.0), 0.5)));
        }
    }
}
