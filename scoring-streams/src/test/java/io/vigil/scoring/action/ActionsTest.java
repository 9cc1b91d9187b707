package io.vigil.scoring.action;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.rule.Deed;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {

    @Test
    void shouldSuspectEachOneWhoFightsAsSureAsTheModelIs() {
        List<Suspicion> suspicions = Actions.of(
                frame(List.of(person(1, 0.4, "fighting", 0.9), person(2, 0.52, "fighting", 0.7)), List.of()));
        assertThat(suspicions).extracting(Suspicion::confidence).containsExactly(0.9, 0.7);
        assertThat(suspicions).extracting(Suspicion::deed).containsOnly(new Deed("fighting", true, false));
        assertThat(suspicions).extracting(Suspicion::rule).containsOnly(Rule.ACTION);
        assertThat(suspicions).extracting(Suspicion::place).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Breaking In", "breaking-in", "BREAKING_IN"})
    void shouldReadLabelsHoweverTheyAreWritten(String label) {
        assertThat(Actions.of(frame(List.of(person(1, 0.4, label, 0.9)), List.of())))
                .extracting(Suspicion::deed)
                .containsExactly(new Deed("breaking_in", false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walking", "standing", "fallen", "unknown", "running"})
    void shouldSuspectNobodyForWhatEverybodyDoes(String label) {
        assertThat(Actions.of(frame(List.of(person(1, 0.4, label, 1)), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.49, true", "0.54, true", "0.56, false", "0.2, false"})
    void shouldTakeForCompanyOnlyWhoIsWithinReach(double x, boolean inCompany) {
        List<Suspicion> suspicions =
                Actions.of(frame(List.of(person(1, 0.4, "punching", 0.9), person(2, x, "walking", 0.9)), List.of()));
        assertThat(suspicions).extracting(Suspicion::deed).containsExactly(new Deed("punching", inCompany, false));
    }

    @ParameterizedTest
    @CsvSource({
        "knife, 0.45, 0.5, true",
        "baseball bat, 0.45, 0.5, true",
        "knife, 0.7, 0.5, false",
        "knife, 0.45, 0.85, false",
        "knife, 0.45, 0.1, false",
        "scissors, 0.45, 0.5, false"
    })
    void shouldTakeForArmedOnlyWhoHasAWeaponAtHand(String object, double x, double y, boolean armed) {
        SeenObject thing = new SeenObject(object, "Other", 0.6, new Box(x, y, 0.03, 0.03), null);
        assertThat(Actions.of(frame(List.of(person(1, 0.4, "fighting", 0.9)), List.of(thing))))
                .extracting(Suspicion::deed)
                .containsExactly(new Deed("fighting", false, armed));
    }

    private static SeenPerson person(long track, double x, String label, double confidence) {
        return new SeenPerson(track, new Box(x, 0.3, 0.1, 0.5), null, null, new SeenAction(label, confidence));
    }

    private static SeenFrame frame(List<SeenPerson> people, List<SeenObject> objects) {
        return new SeenFrame("default", "1", "f", "s1", 1, at(0), 1.5, objects, people, null, List.of(), null);
    }
}
