package io.vigil.scoring.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Origin;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticingTest {
    private static final Origin ORIGIN = new Origin("s1", 7);
    private static final Suspect PERSON = new Suspect(1000, "person", "Human");

    @Test
    void shouldKnowTheEndOfWhatBegan() {
        Occurrence loitering = new Occurrence(Rule.LOITERING, Place.zone("yard", false), ORIGIN, PERSON);
        List<Noticed> noticed = Noticing.of(List.of(
                finding(loitering, Finding.Phase.BEGAN, Measure.of(Duration.ofMillis(30_200))),
                finding(loitering, Finding.Phase.ENDED, Measure.of(Duration.ofMillis(90_000)))));
        assertThat(noticed).extracting(Noticed::type).containsOnly(AnomalyType.LOITERING);
        assertThat(noticed).extracting(Noticed::phase).containsExactly(Noticed.Phase.BEGAN, Noticed.Phase.ENDED);
        assertThat(noticed.get(0).key()).isEqualTo(noticed.get(1).key());
        assertThat(noticed.get(0).cause().reasoning()).isEqualTo("loitering by person 1000 in zone yard for 30.2 s");
        assertThat(noticed.get(0).cause().certainty()).isEqualTo(0.5);
    }

    @Test
    void shouldCallCrossingARestrictedLineAnIntrusionAndAnOpenOneNothing() {
        assertThat(of(Rule.LINE_CROSSING, Place.line("gate", true), Measure.NONE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(AnomalyType.INTRUSION);
                    assertThat(one.cause().reasoning()).isEqualTo("line crossing by person 1000 at line gate");
                    assertThat(one.cause().certainty()).isEqualTo(0.7);
                });
        assertThat(of(Rule.LINE_CROSSING, Place.line("gate", false), Measure.NONE))
                .isEmpty();
        assertThat(of(Rule.WRONG_WAY, Place.zone("z", false), Measure.NONE)).isEmpty();
    }

    @Test
    void shouldReasonWithTheRulesOwnFigures() {
        Occurrence crowd = new Occurrence(Rule.CROWDING, Place.zone("hall", false), ORIGIN, null);
        assertThat(Noticing.of(List.of(finding(crowd, Finding.Phase.BEGAN, Measure.ofCount(8)))))
                .extracting(one -> one.cause().reasoning())
                .containsExactly("crowding in zone hall, 8 inside");
        assertThat(of(Rule.SPEED, Place.zone("road", false), Measure.ofSpeed(0.8249)))
                .extracting(one -> one.cause().reasoning())
                .containsExactly("speed by person 1000 in zone road, 0.82 picture widths a second");
    }

    private static List<Noticed> of(Rule rule, Place place, Measure measure) {
        Occurrence occurrence = new Occurrence(rule, place, ORIGIN, PERSON);
        return Noticing.of(List.of(finding(occurrence, Finding.Phase.MOMENTARY, measure)));
    }

    private static Finding finding(Occurrence occurrence, Finding.Phase phase, Measure measure) {
        return new Finding(occurrence, phase, Scenes.at(0), measure, null);
    }
}
