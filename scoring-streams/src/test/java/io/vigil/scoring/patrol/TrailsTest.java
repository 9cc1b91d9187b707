package io.vigil.scoring.patrol;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static io.vigil.scoring.patrol.Patrols.LEFT_HALF;
import static io.vigil.scoring.patrol.Patrols.WHOLE;
import static io.vigil.scoring.patrol.Patrols.loitering;
import static io.vigil.scoring.patrol.Patrols.zone;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailsTest {
    private final Patrols patrol = Patrols.over(zone("left", LEFT_HALF, loitering(10)));

    @Test
    void shouldMeasureAStayFromEntering() {
        patrol.see(frame(0, person(7, 0.6, 0.9)), frame(1, person(7, 0.4, 0.9)), frame(2, person(7, 0.3, 0.9)));
        assertThat(patrol.stays()).hasSize(1);
        assertThat(patrol.stays().get(0).enteredAt()).isEqualTo(at(1));
        assertThat(patrol.stays().get(0).dwell()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldForgiveMissedFramesUpToTheTolerance() {
        assertThat(dwells(frame(0, person(7, 0.3, 0.9)), frame(1), frame(2, person(7, 0.3, 0.9))))
                .containsExactly(Duration.ofSeconds(2));
        assertThat(dwells(frame(0, person(7, 0.3, 0.9)), frame(2.001, person(7, 0.3, 0.9))))
                .containsExactly(Duration.ZERO);
    }

    @Test
    void shouldNotCountTimeInWhichNobodyWasSeen() {
        assertThat(dwells(frame(0, person(7, 0.3, 0.9)), frame(1, person(7, 0.3, 0.9)), frame(2.9)))
                .containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void shouldCarryOnATrailWhoseTrackBroke() {
        patrol.see(frame(0, person(7, 0.3, 0.9)), frame(1), frame("s2", 1, 1.5, person(1000, 0.35, 0.9)));
        assertThat(patrol.notes.trails()).hasSize(1);
        assertThat(patrol.notes.trails().get(0).suspect().trackId()).isEqualTo(1000);
        assertThat(patrol.stays()).extracting(Stay::enteredAt).containsExactly(at(0));
    }

    @Test
    void shouldNotCarryOnTheTrailOfSomebodyFarAwayOrStillThere() {
        assertThat(dwells(frame(0, person(7, 0.1, 0.9)), frame(1, person(8, 0.4, 0.9))))
                .hasSize(2);
        patrol.notes = Notes.NONE;
        patrol.see(frame(0, person(7, 0.3, 0.9)), frame(1, person(8, 0.3, 0.9), person(7, 0.32, 0.9)));
        assertThat(patrol.notes.trails())
                .extracting(trail -> trail.suspect().trackId())
                .containsExactly(7L, 8L);
    }

    @Test
    void shouldNotMakeSomebodyStayWhoseNumberLeapsToAnother() {
        patrol.see(frame(0, person(7, 0.1, 0.2)), frame(0.2, person(7, 0.1, 0.2)), frame(0.4, person(7, 0.45, 0.95)));
        patrol.see(frame(0.6, person(7, 0.45, 0.95)));
        assertThat(patrol.stays())
                .extracting(Stay::dwell)
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void shouldFollowTwoWhoseNumbersAreSwapped() {
        Patrols whole = Patrols.over(zone("whole", WHOLE, loitering(10)));
        whole.see(frame(0, person(1, 0.1, 0.9), person(2, 0.9, 0.9)));
        whole.see(frame(0.2, person(2, 0.1, 0.9), person(1, 0.9, 0.9)));
        assertThat(whole.stays())
                .extracting(Stay::dwell)
                .containsOnly(Duration.ofMillis(200))
                .hasSize(2);
        assertThat(whole.notes.trails()).extracting(trail -> trail.anchor().x()).containsExactly(0.1, 0.9);
    }

    @Test
    void shouldLeaveOutTentativeTracksAndOtherClasses() {
        SeenObject tentative = new SeenObject("person", "Human", 0.9, new Box(0.1, 0.1, 0.1, 0.1), null);
        SeenObject dog = new SeenObject("dog", "Animal", 0.9, new Box(0.1, 0.1, 0.1, 0.1), 3L);
        assertThat(dwells(frame(0, tentative, dog))).isEmpty();
    }

    @Test
    void shouldEndTheStaysOfAZoneThatIsGone() {
        patrol.see(frame(0, person(7, 0.3, 0.9)));
        patrol.layout = Layout.NONE;
        patrol.see(frame(1, person(7, 0.3, 0.9)));
        assertThat(patrol.notes).isEqualTo(Notes.NONE);
    }

    @Test
    void shouldFollowNoMoreThanItCanHold() {
        for (int i = 0; i < 20; i++) {
            SeenObject[] crowd = new SeenObject[50];
            for (int j = 0; j < crowd.length; j++) {
                crowd[j] = person(1000L * i + j, 0.02 * j, 0.04 * i);
            }
            patrol.see(frame(i / 100.0, crowd));
        }
        assertThat(patrol.notes.trails()).hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void shouldKeepFewPositionsHoweverManyFramesASecond() {
        Patrols speeding = Patrols.over(zone("whole", WHOLE, Patrols.speed(1)));
        for (int i = 0; i < 300; i++) {
            speeding.see(frame(i / 60.0, person(7, 0.1 + i / 600.0, 0.9)));
        }
        List<Position> positions = speeding.notes.trails().get(0).positions();
        assertThat(positions).hasSizeBetween(10, 14);
        assertThat(Motion.of(positions, 1).speed()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-4));
    }

    private List<Duration> dwells(SeenFrame... frames) {
        patrol.notes = Notes.NONE;
        patrol.see(frames);
        return patrol.stays().stream().map(Stay::dwell).toList();
    }
}
