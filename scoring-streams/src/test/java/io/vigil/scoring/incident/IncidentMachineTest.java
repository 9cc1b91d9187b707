package io.vigil.scoring.incident;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.severity.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentMachineTest {
    private final IncidentMachine machine =
            new IncidentMachine(new Thresholds(0.5, 0.8, Duration.ofSeconds(2), Duration.ofSeconds(5), 3));
    private final List<Transition> told = new ArrayList<>();
    private @Nullable OpenIncident open;

    @ParameterizedTest
    @CsvSource({"0.399, LOW", "0.40, MEDIUM", "0.595, MEDIUM", "0.60, HIGH", "0.799, HIGH", "0.80, CRITICAL"})
    void shouldPutABoundaryInTheHigherBand(double confidence, Severity severity) {
        Incident incident = Incident.seen(suspicion(confidence, 1), List.of(1L), Span.from(at(0)));
        assertThat(incident.severity()).isEqualTo(severity);
    }

    @Test
    void shouldOpenAtTheThresholdAndNotBelow() {
        see(0, 0.4999);
        assertThat(told).isEmpty();
        see(1, 0.5);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        assertThat(told.get(0).before()).isNull();
    }

    @Test
    void shouldConfirmOnlyWhatIsSustained() {
        see(0, 0.8);
        see(1.9, 0.85);
        see(1.95, 0.79);
        see(2, 0.85);
        see(3.999, 0.85);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        see(4, 0.85);
        see(6, 0.9);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.CONFIRMED);
        assertThat(told.get(1).after().span().end()).isEqualTo(at(4));
        assertThat(told.get(1).after().span().start()).isEqualTo(at(0));
    }

    @Test
    void shouldConfirmAtTheVeryThreshold() {
        see(0, 0.8);
        see(2, 0.8);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.CONFIRMED);
    }

    @Test
    void shouldClearAfterQuietAndNotBefore() {
        see(0, 0.6);
        see(1, 0.3);
        see(4.999, 0.499);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        see(5, 0.1);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.CLEARED);
        assertThat(told.get(1).after().span().end()).isNull();
        assertThat(open).isNull();
    }

    @Test
    void shouldStartQuietAnewAtEachSuspicion() {
        see(0, 0.6);
        see(4, 0.5);
        see(8.9, 0.2);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        see(9, 0.2);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.CLEARED);
    }

    @Test
    void shouldClearTheOldIncidentBeforeOpeningTheNext() {
        see(0, 0.6);
        see(9, 0.6);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.CLEARED, Transition.Kind.OPENED);
        assertThat(told.get(1).origin())
                .isEqualTo(told.get(0).origin())
                .isNotEqualTo(told.get(2).origin());
        assertThat(told.get(1).after().span().clearedAt()).isEqualTo(at(5));
    }

    @Test
    void shouldNotTellOfEachRiseInConfidence() {
        see(0, 0.61);
        see(1, 0.65);
        see(2, 0.7);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        see(3, 0.8);
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED, Transition.Kind.UPDATED);
        assertThat(told.get(1).before()).isEqualTo(told.get(0).after());
    }

    @Test
    void shouldTellOfANewTrackAndNameNoMoreThanTheMost() {
        see(0, suspicion(0.6, 5));
        see(1, suspicion(0.6, 5), suspicion(0.55, 2), suspicion(0.3, 1));
        see(2, suspicion(0.6, 9), suspicion(0.6, 8), suspicion(0.6, 7));
        see(3, suspicion(0.6, 10));
        assertThat(told)
                .extracting(transition -> transition.after().trackIds())
                .containsExactly(List.of(5L), List.of(2L, 5L), List.of(2L, 5L, 7L));
    }

    @Test
    void shouldStayWithItsZoneAmongEquals() {
        see(0, suspicion(0.6, 1));
        Suspicion other = suspicion(0.6, Rule.LOITERING, Place.zone("elsewhere", false), 1);
        see(1, other, suspicion(0.6, 1));
        assertThat(kinds()).containsExactly(Transition.Kind.OPENED);
        see(2, other);
        assertThat(told.get(1).after().grounds().zoneId()).isEqualTo("elsewhere");
    }

    @Test
    void shouldKeepTheHighestConfidence() {
        see(0, 0.9);
        see(1, 0.6);
        see(2, suspicion(0.6, 1), suspicion(0.6, 2));
        assertThat(told.get(1).after().confidence()).isEqualTo(0.9);
    }

    @Test
    void shouldGiveTheSameIdOnEveryReplay() {
        assertThat(Incident.id("1", OpenIncident.origin(at(0))))
                .isEqualTo(Incident.id("1", OpenIncident.origin(at(0))))
                .isNotEqualTo(Incident.id("2", OpenIncident.origin(at(0))))
                .isNotEqualTo(Incident.id("1", OpenIncident.origin(at(0.001))));
    }

    private void see(double seconds, double confidence) {
        see(seconds, suspicion(confidence, 1));
    }

    private void see(double seconds, Suspicion... suspicions) {
        IncidentMachine.Outcome outcome = machine.onFrame(open, frame(seconds), List.of(suspicions), Reports.NONE);
        open = outcome.open();
        told.addAll(outcome.transitions());
    }

    private List<Transition.Kind> kinds() {
        return told.stream().map(Transition::kind).toList();
    }

    private static Suspicion suspicion(double confidence, long track) {
        return suspicion(confidence, Rule.OBJECTS_INSIDE, Place.zone("zone", true), track);
    }

    private static Suspicion suspicion(double confidence, Rule rule, Place place, long track) {
        return new Suspicion(confidence, rule, place, new Suspect(track, "person", "Human"));
    }
}
