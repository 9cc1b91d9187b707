package io.vigil.scoring.incident;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.incident.Transition.Kind.CLEARED;
import static io.vigil.scoring.incident.Transition.Kind.CONFIRMED;
import static io.vigil.scoring.incident.Transition.Kind.OPENED;
import static io.vigil.scoring.incident.Transition.Kind.UPDATED;
import static io.vigil.scoring.observation.Reported.crime;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.rule.Rule;
import io.vigil.severity.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedCrimeTest {
    private final Desk desk = new Desk();

    @Test
    void shouldOpenAndConfirmAReportedCrimeAtOnceWithItsOwnTimes() {
        // When
        desk.report("a", 240, crime(CrimeType.THEFT, 0.925, 10, 235));
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED);
        Incident confirmed = desk.told.get(1).after();
        assertThat(confirmed.crimeType()).isEqualTo(CrimeType.THEFT);
        assertThat(confirmed.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(confirmed.span()).isEqualTo(new Span(at(10), at(235), null));
        assertThat(desk.told).extracting(told -> told.cause().observationId()).containsOnly("1");
        assertThat(desk.told).extracting(Transition::at).containsOnly(at(240));
        // When
        desk.time(246);
        // Then
        assertThat(desk.told.get(2).after().span()).isEqualTo(new Span(at(10), at(235), at(245)));
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "0.395, LOW", "0.40, MEDIUM", "0.595, MEDIUM", "0.60, HIGH", "0.80, CRITICAL", "1, CRITICAL"})
    void shouldRecordACrimeHoweverLittleConfidence(double confidence, Severity severity) {
        desk.report("a", 10, crime(CrimeType.ROBBERY, confidence, 0, 9));
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED);
        assertThat(desk.told.get(1).after().severity()).isEqualTo(severity);
    }

    @Test
    void shouldTakeACrimeForPartOfWhatIsOpen() {
        // Given
        desk.frame(frame(20), 0.6);
        // When
        desk.report("a", 22, crime(CrimeType.BREAK_IN, 0.7, 5, 21));
        desk.frame(frame(23), 0.9);
        desk.frame(frame(26), 0.95);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED, UPDATED);
        Incident last = desk.told.get(2).after();
        assertThat(last.span()).isEqualTo(new Span(at(5), at(21), null));
        assertThat(last.crimeType()).as("no rule renames what was reported").isEqualTo(CrimeType.BREAK_IN);
        assertThat(last.grounds()).isEqualTo(new Grounds(Rule.REPORTED, "zone", null, "person"));
        assertThat(last.reporter()).isEqualTo("a");
        assertThat(last.trackIds()).containsExactly(1L);
        assertThat(desk.told).extracting(Transition::origin).containsOnly(OpenIncident.origin(at(20)));
    }

    @Test
    void shouldJoinFurtherCrimesAndLetTheMostConfidentNameThem() {
        // When
        desk.report("a", 10, crime(CrimeType.THEFT, 0.7, 0, 9));
        desk.report("b", 12, crime(CrimeType.ASSAULT, 0.6, 2, 11));
        desk.report("c", 13, crime(CrimeType.ROBBERY, 0.75, 3, 10));
        desk.report("d", 14, crime(CrimeType.VANDALISM, 0.2, 3, 10));
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED, UPDATED, UPDATED);
        assertThat(desk.told)
                .extracting(told -> told.after().crimeType().word())
                .containsExactly("theft", "theft", "theft", "robbery");
        assertThat(desk.told.get(3).after().span()).isEqualTo(new Span(at(0), at(11), null));
        assertThat(desk.told.get(3).after().reporter()).isEqualTo("c");
        // When one is as confident, and an alert is more so
        desk.report("e", 15, crime(CrimeType.VANDALISM, 0.75, 3, 10));
        desk.report("f", 16, new Report.Alert(0.95));
        // Then
        assertThat(desk.told).hasSize(5);
        assertThat(desk.told.get(4).after().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(desk.told.get(4).after().reporter()).isEqualTo("c");
        assertThat(desk.told.get(4).after().crimeType()).isEqualTo(CrimeType.ROBBERY);
    }

    @Test
    void shouldTellACrimeThatWasOverLongBeforeAsAnIncidentOfItsOwn() {
        // Given
        desk.frame(frame(3600), 0.6);
        // When
        desk.report("a", 3601, crime(CrimeType.THEFT, 0.9, 0, 60));
        desk.frame(frame(3602), 0.65);
        desk.frame(frame(3603), 0.85);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, OPENED, CONFIRMED, CLEARED, UPDATED);
        assertThat(desk.told.get(3).after().span()).isEqualTo(new Span(at(0), at(60), at(65)));
        assertThat(desk.told.get(4).before()).isEqualTo(desk.told.get(0).after());
    }
}
