package io.vigil.scoring.incident;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.rule.Deed;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineupTest {
    private final Lineup lineup = new Lineup(Desk.THRESHOLDS);

    @Test
    void shouldPutTheStrongestFirst() {
        Suspicion strongest = suspicion(0.7, "b", 2);
        assertThat(lineup.leader(null, List.of(suspicion(0.6, "a", 1), strongest, suspicion(0.65, "c", 3))))
                .isSameAs(strongest);
    }

    @Test
    void shouldLeaveOutWhoIsNotSuspicious() {
        assertThat(lineup.leader(null, List.of(suspicion(0.4999, "a", 1)))).isNull();
        assertThat(lineup.tracks(List.of(), List.of(suspicion(0.4999, "a", 1), suspicion(0.5, "a", 2))))
                .containsExactly(2L);
    }

    @Test
    void shouldPutTheFirstFirstAmongEqualsUnlessTheIncidentIsAboutAnother() {
        Suspicion first = suspicion(0.6, "a", 1);
        Suspicion known = suspicion(0.6, "b", 2);
        OpenIncident open = OpenIncident.begin("o", Incident.seen(known, List.of(2L), Span.from(at(0))), at(0));
        assertThat(lineup.leader(null, List.of(first, known))).isSameAs(first);
        assertThat(lineup.leader(open, List.of(first, known))).isSameAs(known);
        assertThat(lineup.leader(open, List.of(known, first))).isSameAs(known);
    }

    @Test
    void shouldKeepTheTracksKnownAndAddTheLowestNewOnes() {
        List<Suspicion> suspicions =
                List.of(suspicion(0.6, "a", 9), suspicion(0.6, "a", 7), suspicion(0.6, "a", 8), suspicion(0.6, "a", 7));
        assertThat(lineup.tracks(List.of(8L), suspicions)).containsExactly(7L, 8L, 9L);
        assertThat(lineup.tracks(List.of(20L, 30L), suspicions)).containsExactly(7L, 20L, 30L);
        assertThat(lineup.tracks(List.of(1L, 2L, 3L), suspicions)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldTakeAnActionForWhatNeedsNoPlace() {
        Suspect suspect = new Suspect(1, "person", "Human");
        Suspicion fight = new Suspicion(0.9, Rule.ACTION, null, suspect, new Deed("fighting", true, false));
        assertThat(Grounds.of(fight)).isEqualTo(new Grounds(Rule.ACTION, null, null, "person"));
        assertThat(Grounds.of(suspicion(0.9, "a", 1)).isAt(Grounds.of(fight))).isFalse();
        assertThat(Grounds.REPORTED.isAt(Grounds.of(fight))).isTrue();
    }

    private static Suspicion suspicion(double confidence, String zone, long track) {
        Suspect suspect = new Suspect(track, "person", "Human");
        return new Suspicion(confidence, Rule.OBJECTS_INSIDE, Place.zone(zone, true), suspect);
    }
}
