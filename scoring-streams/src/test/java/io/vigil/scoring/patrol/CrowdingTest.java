package io.vigil.scoring.patrol;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.frame.Seen.person;
import static io.vigil.scoring.patrol.Patrols.LEFT_HALF;
import static io.vigil.scoring.patrol.Patrols.WHOLE;
import static io.vigil.scoring.patrol.Patrols.crowd;
import static io.vigil.scoring.patrol.Patrols.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Zone;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdingTest {
    private final Patrols patrol = Patrols.over(zone("left", LEFT_HALF, crowd(3)));

    @Test
    void shouldTellOfACrowdThatLastsAndOfItsLargestSize() {
        stand(0, 3, 3);
        stand(3, 5, 4);
        stand(5.2, 9.2, 2);
        // the third is hidden for 2 s, and then they are fewer for 2 s
        assertThat(patrol.findings).extracting(Finding::at).containsExactly(at(3), at(9));
        assertThat(patrol.findings).extracting(found -> found.measure().count()).containsExactly(3, 4);
        assertThat(patrol.findings)
                .extracting(found -> found.occurrence().suspect())
                .containsOnlyNulls();
    }

    @Test
    void shouldCountWhoeverIsHiddenForAMoment() {
        for (int i = 0; i <= 20; i++) {
            patrol.see(
                    i % 2 == 0
                            ? frame(i / 5.0, person(1, 0.1, 0.5), person(2, 0.25, 0.5), person(3, 0.4, 0.5))
                            : frame(i / 5.0, person(1, 0.1, 0.5), person(3, 0.4, 0.5)));
        }
        assertThat(patrol.findings).extracting(Finding::at).containsExactly(at(3));
    }

    @Test
    void shouldNotCountWhoeverIsSeenOutside() {
        for (int i = 0; i <= 40; i++) {
            double third = i % 10 == 0 ? 0.45 : 0.55;
            patrol.see(frame(i / 5.0, person(1, 0.1, 0.5), person(2, 0.25, 0.5), person(3, third, 0.5)));
        }
        assertThat(patrol.notes.crowds()).allMatch(crowd -> crowd.spell().amount() == 3);
        assertThat(patrol.suspicions).hasSize(3);
        patrol.see(frame(8.2, person(1, 0.1, 0.5), person(2, 0.25, 0.5), person(3, 0.55, 0.5)));
        assertThat(patrol.suspicions).hasSize(2);
    }

    @Test
    void shouldNotTakeBrokenTracksForACrowd() {
        for (int i = 0; i <= 40; i++) {
            patrol.see(frame(i / 5.0, person(1, 0.1, 0.2), person(i < 20 ? 2 : 3, i < 20 ? 0.1 : 0.4, 0.9)));
        }
        assertThat(patrol.findings).isEmpty();
    }

    @Test
    void shouldCountPeopleWhereNoClassIsNamedAndWhatIsNamedElsewhere() {
        SeenObject[] chairs = new SeenObject[4];
        for (int i = 0; i < chairs.length; i++) {
            chairs[i] = new SeenObject("chair", "Other", 0.9, new Box(0.2 * i, 0.4, 0.1, 0.1), 10L + i);
        }
        Patrols any = Patrols.over(new Zone("any", WHOLE, Set.of(), crowd(2)));
        Patrols chairsOnly = Patrols.over(new Zone("chairs", WHOLE, Set.of("chair"), crowd(2)));
        for (int i = 0; i <= 20; i++) {
            any.see(frame(i / 5.0, chairs));
            chairsOnly.see(frame(i / 5.0, chairs));
        }
        assertThat(any.findings).isEmpty();
        assertThat(chairsOnly.findings)
                .extracting(found -> found.measure().count())
                .containsExactly(4);
    }

    @Test
    void shouldSuspectEachOfTheCrowdAsItLasts() {
        stand(0, 1.4, 3);
        assertThat(patrol.suspicions).hasSize(3);
        assertThat(patrol.confidence(Rule.CROWDING)).isCloseTo(0.8 * 1.4 / 3, within(1e-9));
    }

    @Test
    void shouldEndACrowdByTimeAlone() {
        stand(0, 4, 3);
        patrol.wait(at(6)).wait(at(6.1));
        assertThat(patrol.findings).extracting(Finding::at).containsExactly(at(3), at(6));
        assertThat(patrol.notes.crowds()).isEmpty();
    }

    /** People in a row at 5 frames a second, both ends included. */
    private void stand(double from, double until, int people) {
        SeenObject[] row = new SeenObject[people];
        for (int i = 0; i < people; i++) {
            row[i] = person(1 + i, 0.05 + 0.1 * i, 0.5);
        }
        for (int i = (int) Math.round(from * 5); i <= Math.round(until * 5); i++) {
            patrol.see(frame(i / 5.0, row));
        }
    }
}
