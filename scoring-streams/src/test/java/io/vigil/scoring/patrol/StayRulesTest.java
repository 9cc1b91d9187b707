package io.vigil.scoring.patrol;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static io.vigil.scoring.patrol.Patrols.LEFT_HALF;
import static io.vigil.scoring.patrol.Patrols.loitering;
import static io.vigil.scoring.patrol.Patrols.restricted;
import static io.vigil.scoring.patrol.Patrols.zone;
import static io.vigil.scoring.rule.Finding.Phase.BEGAN;
import static io.vigil.scoring.rule.Finding.Phase.ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StayRulesTest {

    @Test
    void shouldTellOfAnIntrusionFromTheFirstFrameUntilItsToleranceIsOver() {
        // Given
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, restricted()));
        // When somebody comes, is missed for a while, and leaves
        patrol.see(
                frame(0, person(1, 0.6, 0.5)), frame(1, person(1, 0.4, 0.5)), frame(2), frame(3, person(1, 0.4, 0.5)));
        patrol.see(frame(4, person(1, 0.7, 0.5)), frame(5, person(1, 0.7, 0.5)), frame(6, person(1, 0.7, 0.5)));
        // Then
        assertThat(patrol.findings).extracting(Finding::phase).containsExactly(BEGAN, ENDED);
        assertThat(patrol.findings).extracting(Finding::at).containsExactly(at(1), at(5));
        assertThat(patrol.findings.get(1).frame()).isNull();
    }

    @Test
    void shouldTellTheSameEndWhetherAFrameOrTimeAloneShowsIt() {
        Patrols byFrame = Patrols.over(zone("left", LEFT_HALF, restricted()));
        byFrame.see(frame(0, person(1, 0.4, 0.5)), frame(30));
        Patrols byTime = Patrols.over(zone("left", LEFT_HALF, restricted()));
        byTime.see(frame(0, person(1, 0.4, 0.5)))
                .wait(at(2))
                .wait(at(2.5))
                .wait(at(40))
                .see(frame(50));
        assertThat(byTime.findings).isEqualTo(byFrame.findings);
        assertThat(byTime.findings).extracting(Finding::at).containsExactly(at(0), at(2));
    }

    @Test
    void shouldTellOfLoiteringWhenTheStayIsLongEnoughAndHowLongItWas() {
        // Given
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, loitering(3)));
        // When
        for (int i = 0; i <= 25; i++) {
            patrol.see(frame(i / 5.0, person(1, 0.4, 0.5)));
        }
        patrol.wait(at(60));
        // Then
        assertThat(patrol.findings).extracting(Finding::at).containsExactly(at(3), at(7));
        assertThat(patrol.findings)
                .extracting(found -> found.measure().dwell())
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void shouldGoOnWithAnEventWhoseTrackBroke() {
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, restricted()));
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(1), frame("s2", 1, 1.5, person(9, 0.42, 0.5)));
        patrol.wait(at(10));
        assertThat(patrol.findings).extracting(Finding::phase).containsExactly(BEGAN, ENDED);
        assertThat(patrol.findings.get(1).occurrence())
                .isEqualTo(patrol.findings.get(0).occurrence());
    }

    @Test
    void shouldEndWhatTheRulesOfARemovedZoneBegan() {
        // Given
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, new Limits(true, Duration.ofSeconds(1), 1, null, null)));
        for (int i = 0; i <= 20; i++) {
            patrol.see(frame(i / 5.0, person(1, 0.4, 0.5)));
        }
        assertThat(patrol.findings)
                .extracting(Finding::phase)
                .containsOnly(BEGAN)
                .hasSize(3);
        // When
        patrol.layout = Layout.NONE;
        patrol.see(frame(5, person(1, 0.4, 0.5)));
        // Then
        assertThat(patrol.findings.subList(3, 6))
                .allMatch(found -> found.phase() == ENDED && found.at().equals(at(5)) && found.frame() != null);
        assertThat(patrol.notes).isEqualTo(Notes.NONE);
    }

    @Test
    void shouldEndWhatARemovedLimitBeganAndGoOnWithTheOthers() {
        Patrols patrol =
                Patrols.over(zone("left", LEFT_HALF, new Limits(true, Duration.ofSeconds(1), null, null, null)));
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(1, person(1, 0.4, 0.5)));
        patrol.layout = new Layout(List.of(zone("left", LEFT_HALF, loitering(1))), List.of());
        patrol.see(frame(2, person(1, 0.4, 0.5)));
        assertThat(patrol.found(Rule.OBJECTS_INSIDE)).extracting(Finding::at).containsExactly(at(0), at(2));
        assertThat(patrol.found(Rule.LOITERING)).extracting(Finding::phase).containsExactly(BEGAN);
        assertThat(patrol.stays().get(0).dwell()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldEndEverythingAtItsOwnLastMomentWhenTheClockIsSetBack() {
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, new Limits(true, null, 1, null, null)));
        for (int i = 0; i <= 20; i++) {
            patrol.see(frame(i / 5.0, person(1, 0.4, 0.5)));
        }
        List<Finding> ended = patrol.patrol.breakOff(patrol.notes, frame("s1", 999, -100, person(1, 0.4, 0.5)));
        assertThat(ended).extracting(Finding::at).containsExactly(at(4), at(4));
        assertThat(ended).extracting(Finding::phase).containsOnly(ENDED);
    }

    @Test
    void shouldNameEachFindingOnceAndAlwaysTheSame() {
        Patrols one = Patrols.over(zone("left", LEFT_HALF, restricted()));
        Patrols other = Patrols.over(zone("left", LEFT_HALF, restricted()));
        for (Patrols patrol : List.of(one, other)) {
            patrol.see(frame(0, person(1, 0.4, 0.5), person(2, 0.1, 0.5))).wait(at(9));
            patrol.see(frame(10, person(1, 0.4, 0.5))).wait(at(19));
        }
        assertThat(one.findings)
                .extracting(found -> found.id("1"))
                .doesNotHaveDuplicates()
                .hasSize(6);
        assertThat(one.findings)
                .extracting(found -> found.id("1"))
                .isEqualTo(other.findings.stream().map(found -> found.id("1")).toList())
                .doesNotContainAnyElementsOf(
                        other.findings.stream().map(found -> found.id("2")).toList());
    }

    /** Somebody walks in and out, is missed now and then, and leaves for good; intervals are joined by hand. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAgreeWithIntervalsJoinedWhereTheyAreNoFurtherApartThanTheTolerance(int seed) {
        // Given
        Random random = new Random(seed);
        Patrols patrol = Patrols.over(zone("left", LEFT_HALF, restricted()));
        List<Double> inside = new ArrayList<>();
        double x = 0.5;
        double t = 0;
        // When
        for (int i = 0; i < 300; i++) {
            t += random.nextInt(10) == 0 ? 0.9 : 0.2;
            x = Math.max(0.3, Math.min(0.7, x + random.nextGaussian() * 0.04));
            boolean missed = random.nextInt(5) == 0;
            patrol.see(missed ? frame(t) : frame(t, person(1, x, 0.5)));
            if (!missed && x <= 0.5) {
                inside.add(t);
            }
        }
        patrol.wait(at(t + 100));
        // Then
        List<Instant> expected = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            if (i == 0 || apart(inside, i)) {
                expected.add(at(inside.get(i)));
            }
            if (i == inside.size() - 1 || apart(inside, i + 1)) {
                expected.add(at(inside.get(i)).plusSeconds(2));
            }
        }
        assertThat(patrol.findings).extracting(Finding::at).isEqualTo(expected);
    }

    private static boolean apart(List<Double> times, int next) {
        return Duration.between(at(times.get(next - 1)), at(times.get(next))).toMillis() > 2000;
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @Test
    void shouldSuspectAsTheStayGrows() {
        Patrols patrol =
                Patrols.over(zone("left", LEFT_HALF, new Limits(true, Duration.ofSeconds(4), null, null, null)));
        patrol.see(frame(0, person(1, 0.4, 0.5)), frame(1, person(1, 0.4, 0.5)));
        assertThat(patrol.confidence(Rule.OBJECTS_INSIDE)).isCloseTo(0.7, within(1e-9));
        assertThat(patrol.confidence(Rule.LOITERING)).isCloseTo(0.2, within(1e-9));
    }
}
