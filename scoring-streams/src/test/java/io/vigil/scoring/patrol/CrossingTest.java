package io.vigil.scoring.patrol;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static io.vigil.scoring.patrol.Patrols.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.line.Direction;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Side;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.zone.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person 0.4 of the picture high is 0.225 widths high at 16:9, so 0.0225 widths away is clear of the line. */
class CrossingTest {
    private static final double CLEAR = 0.0225;

    /** Down the middle: going to the picture's right is going to the line's left. */
    private static final Line MIDDLE = line(Direction.ANY, false, new Point(0.5, 0), new Point(0.5, 1));

    private final Patrols patrol = Patrols.along(MIDDLE);

    @Test
    void shouldTellOfACrossingOnceWithItsDirection() {
        walk(0.4, 0.45, 0.49, 0.51, 0.55, 0.6, 0.7);
        assertThat(patrol.findings).hasSize(1);
        Finding crossed = patrol.findings.get(0);
        assertThat(crossed.phase()).isEqualTo(Finding.Phase.MOMENTARY);
        assertThat(crossed.measure().side()).isEqualTo(Side.LEFT);
        assertThat(crossed.occurrence().place().lineId()).isEqualTo("line");
        assertThat(crossed.at()).isEqualTo(at(0.8));
    }

    @Test
    void shouldTellOfEachWayOfSomebodyWhoComesBack() {
        walk(0.4, 0.6, 0.7, 0.6, 0.4);
        assertThat(sides()).containsExactly(Side.LEFT, Side.RIGHT);
    }

    @Test
    void shouldNotCountSomebodyDitheringOnTheLine() {
        walk(0.4, 0.49, 0.51, 0.49, 0.515, 0.485, 0.51, 0.49, 0.52, 0.48, 0.51, 0.47, 0.4);
        assertThat(sides()).isEmpty();
        walk(0.49, 0.51, 0.49, 0.51, 0.49, 0.52, 0.6);
        assertThat(sides()).containsExactly(Side.LEFT);
    }

    @Test
    void shouldNotCountWhoeverComesToTheLineAndTurns() {
        walk(0.4, 0.5, 0.4, 0.5, 0.3);
        assertThat(sides()).isEmpty();
    }

    @Test
    void shouldNotCountWhoeverFirstAppearsOnTheLine() {
        walk(0.495, 0.505, 0.55, 0.6);
        assertThat(sides()).isEmpty();
        walk(0.55, 0.45, 0.4);
        assertThat(sides()).containsExactly(Side.RIGHT);
    }

    @Test
    void shouldNotCountALeapOfANumberToSomebodyElse() {
        walk(0.3, 0.3, 0.3, 0.6, 0.6, 0.6);
        assertThat(sides()).isEmpty();
    }

    @Test
    void shouldNotCountSomebodySeenAgainTooLate() {
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(2.1, person(1, 0.6, 0.5)));
        assertThat(sides()).isEmpty();
    }

    @Test
    void shouldCountACrossingThatTheDetectorMissed() {
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(0.2), frame(0.4), frame(1.9, person(1, 0.6, 0.5)));
        assertThat(sides()).containsExactly(Side.LEFT);
    }

    @Test
    void shouldCountACrossingDuringWhichTheTrackBroke() {
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(0.2, person(1, 0.46, 0.5)), frame(0.4));
        patrol.see(frame("s2", 1, 0.6, person(7, 0.55, 0.5)));
        assertThat(sides()).containsExactly(Side.LEFT);
        assertThat(patrol.findings.get(0).occurrence().suspect()).isEqualTo(new Suspect(7, "person", "Human"));
    }

    @Test
    void shouldNotCountTwoWhoseNumbersAreSwappedAcrossTheLine() {
        patrol.see(frame(0, person(1, 0.4, 0.5), person(2, 0.6, 0.5)));
        patrol.see(frame(0.04, person(2, 0.4, 0.5), person(1, 0.6, 0.5)));
        patrol.see(frame(0.08, person(2, 0.4, 0.5), person(1, 0.6, 0.5)));
        assertThat(sides()).isEmpty();
    }

    @Test
    void shouldCountAtOneFrameASecond() {
        patrol.see(frame(0, person(1, 0.3, 0.5)), frame(1, person(1, 0.45, 0.5)), frame(2, person(1, 0.6, 0.5)));
        assertThat(sides()).containsExactly(Side.LEFT);
    }

    @Test
    void shouldReportOnlyItsDirectionAndItsClasses() {
        Patrols right = Patrols.along(line(Direction.RIGHT, false, new Point(0.5, 0), new Point(0.5, 1)));
        right.see(frame(0, person(1, 0.4, 0.5)), frame(0.2, person(1, 0.6, 0.5)), frame(0.4, person(1, 0.4, 0.5)));
        assertThat(right.findings).extracting(found -> found.measure().side()).containsExactly(Side.RIGHT);
    }

    @Test
    void shouldCountTheWayRoundAnEndForNothing() {
        Patrols fence = Patrols.along(line(Direction.ANY, false, new Point(0.5, 0), new Point(0.5, 0.5)));
        fence.see(
                frame(0, person(1, 0.4, 0.3)),
                frame(0.2, person(1, 0.45, 0.6)),
                frame(0.4, person(1, 0.55, 0.6)),
                frame(0.6, person(1, 0.6, 0.3)));
        assertThat(fence.findings).isEmpty();
    }

    @Test
    void shouldSuspectWhoeverCrossedARestrictedLineForAWhile() {
        Patrols fence = Patrols.along(line(Direction.LEFT, true, new Point(0.5, 0), new Point(0.5, 1)));
        fence.see(frame(0, person(1, 0.4, 0.5)), frame(0.2, person(1, 0.6, 0.5)));
        assertThat(fence.confidence(Rule.LINE_CROSSING)).isEqualTo(0.85);
        fence.see(frame(1.2, person(1, 0.6, 0.5)), frame(3.2, person(1, 0.6, 0.5)));
        assertThat(fence.confidence(Rule.LINE_CROSSING)).isEqualTo(0.85);
        fence.see(frame(4.7, person(1, 0.6, 0.5)));
        assertThat(fence.confidence(Rule.LINE_CROSSING)).isCloseTo(0.675, within(1e-9));
        fence.see(frame(6.3, person(1, 0.6, 0.5)));
        assertThat(fence.suspicions).isEmpty();
        assertThat(fence.notes.trails().get(0).marks()).isEmpty();
    }

    @Test
    void shouldNotSuspectWhoeverCrossedAPublicLine() {
        walk(0.4, 0.6);
        assertThat(patrol.suspicions).isEmpty();
    }

    /** Across an endless line only sides count: a crossing is each change between sides that were clear. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAgreeWithAWalkJudgedBySidesAlone(int seed) {
        // Given
        Random random = new Random(seed);
        double x = 0.2 + 0.6 * random.nextDouble();
        List<Double> walk = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            x = Math.max(0.05, Math.min(0.95, x + random.nextGaussian() * 0.02));
            walk.add(x);
        }
        // When
        for (int i = 0; i < walk.size(); i++) {
            patrol.see(frame(i / 5.0, person(1, walk.get(i), 0.5)));
        }
        // Then
        List<Side> expected = new ArrayList<>();
        double clear = 0;
        for (double here : walk) {
            if (Math.abs(here - 0.5) >= CLEAR) {
                if (clear != 0 && (here > 0.5) != (clear > 0.5)) {
                    expected.add(here > 0.5 ? Side.LEFT : Side.RIGHT);
                }
                clear = here;
            }
        }
        assertThat(sides()).isEqualTo(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** At 5 frames a second, from where the last walk ended. */
    private void walk(double... xs) {
        double start = patrol.notes.trails().isEmpty()
                ? 0
                : Duration.between(at(0), patrol.notes.trails().get(0).seenAt()).toMillis() / 1000.0 + 0.2;
        for (int i = 0; i < xs.length; i++) {
            patrol.see(frame(start + i / 5.0, person(1, xs[i], 0.5)));
        }
    }

    private List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (Finding finding : patrol.findings) {
            if (finding.measure().side() != null) {
                sides.add(finding.measure().side());
            }
        }
        return sides;
    }
}
