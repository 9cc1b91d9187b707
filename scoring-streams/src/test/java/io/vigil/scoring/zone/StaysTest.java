package io.vigil.scoring.zone;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaysTest {
    private static final Zone LEFT = new Zone(
            "left",
            new Polygon(List.of(new Point(0, 0), new Point(0.5, 0), new Point(0.5, 1), new Point(0, 1))),
            Set.of("person"),
            false,
            Duration.ofSeconds(10));
    private final Stays stays = new Stays(Duration.ofSeconds(2), 0.15);

    @Test
    void shouldMeasureAStayFromEntering() {
        List<Presence> after =
                walk(frame(0, person(7, 0.6, 0.9)), frame(1, person(7, 0.4, 0.9)), frame(2, person(7, 0.3, 0.9)));
        assertThat(after).hasSize(1);
        assertThat(after.get(0).enteredAt()).isEqualTo(at(1));
        assertThat(after.get(0).dwell()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldForgiveMissedFramesUpToTheTolerance() {
        assertThat(walk(frame(0, person(7, 0.3, 0.9)), frame(1), frame(2, person(7, 0.3, 0.9))))
                .extracting(Presence::dwell)
                .containsExactly(Duration.ofSeconds(2));
        assertThat(walk(frame(0, person(7, 0.3, 0.9)), frame(2.001, person(7, 0.3, 0.9))))
                .extracting(Presence::dwell)
                .containsExactly(Duration.ZERO);
    }

    @Test
    void shouldNotCountTimeInWhichNobodyWasSeen() {
        assertThat(walk(frame(0, person(7, 0.3, 0.9)), frame(1, person(7, 0.3, 0.9)), frame(2.9)))
                .extracting(Presence::dwell)
                .containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void shouldCarryOnAStayWhoseTrackBroke() {
        List<Presence> after =
                walk(frame(0, person(7, 0.3, 0.9)), frame(1), frame("s2", 1, 1.5, person(1000, 0.35, 0.9)));
        assertThat(after).hasSize(1);
        assertThat(after.get(0).enteredAt()).isEqualTo(at(0));
        assertThat(after.get(0).trackId()).isEqualTo(1000);
    }

    @Test
    void shouldNotCarryOnTheStayOfSomebodyFarAwayOrStillThere() {
        assertThat(walk(frame(0, person(7, 0.1, 0.9)), frame(1, person(8, 0.4, 0.9))))
                .hasSize(2);
        assertThat(walk(frame(0, person(7, 0.3, 0.9)), frame(1, person(8, 0.3, 0.9), person(7, 0.32, 0.9))))
                .extracting(Presence::trackId)
                .containsExactly(7L, 8L);
    }

    @Test
    void shouldLeaveOutTentativeTracksAndOtherClasses() {
        SeenObject tentative = new SeenObject("person", "Human", 0.9, new Box(0.1, 0.1, 0.1, 0.1), null);
        SeenObject dog = new SeenObject("dog", "Animal", 0.9, new Box(0.1, 0.1, 0.1, 0.1), 3L);
        assertThat(walk(frame(0, tentative, dog))).isEmpty();
    }

    @Test
    void shouldEndTheStaysOfAZoneThatIsGone() {
        List<Presence> before = walk(frame(0, person(7, 0.3, 0.9)));
        assertThat(stays.after(before, List.of(), frame(1, person(7, 0.3, 0.9))))
                .isEmpty();
    }

    private List<Presence> walk(SeenFrame... frames) {
        List<Presence> after = List.of();
        for (SeenFrame frame : frames) {
            after = stays.after(after, List.of(LEFT), frame);
        }
        return after;
    }
}
