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
import org.junit.jupiter.api.Test;

class ReportedAlertTest {
    private final Desk desk = new Desk();

    @Test
    void shouldOpenAtAnAlertAndClearAQuietTimeAfterItsStop() {
        // When
        desk.report("a", 0, new Report.Alert(0.5));
        desk.time(200);
        desk.report("a", 210, new Report.AlertStop());
        desk.time(214.9);
        desk.time(216);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
        Incident opened = desk.told.get(0).after();
        assertThat(opened.crimeType()).isEqualTo(CrimeType.SUSPICIOUS_ACTIVITY);
        assertThat(opened.reporter()).isEqualTo("a");
        assertThat(desk.told.get(0).cause().observationId()).isEqualTo("1");
        assertThat(desk.told.get(1).cause()).isEqualTo(Cause.TIME);
        assertThat(desk.told.get(1).after().span()).isEqualTo(new Span(at(0), null, at(215)));
    }

    @Test
    void shouldTakeAHardlyConfidentAlertForQuiet() {
        // When
        desk.report("a", 0, new Report.Alert(0.499));
        // Then
        assertThat(desk.told).isEmpty();
        assertThat(desk.watch).isNull();
        // When it takes the place of an alert that stood
        desk.report("a", 1, new Report.Alert(0.7));
        desk.report("a", 2, new Report.Alert(0.3));
        desk.time(7);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
    }

    @Test
    void shouldLetAnAlertEndByItselfSomeTimeAfterTheLast() {
        // When
        desk.report("a", 0, new Report.Alert(0.7));
        desk.report("a", 100, new Report.Alert(0.7));
        desk.time(404.9);
        assertThat(desk.kinds()).containsExactly(OPENED);
        desk.time(407);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
        assertThat(desk.told.get(1).after().span().clearedAt()).isEqualTo(at(405));
    }

    @Test
    void shouldNotEndOneReportersAlertByAnothersStop() {
        // When
        desk.report("a", 0, new Report.Alert(0.7));
        desk.report("b", 1, new Report.Alert(0.6));
        desk.report("a", 2, new Report.AlertStop());
        desk.time(100);
        assertThat(desk.kinds()).containsExactly(OPENED);
        desk.report("b", 101, new Report.AlertStop());
        desk.time(107);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
    }

    @Test
    void shouldNotTakeSilenceForSustainedConfidence() {
        // When nobody repeats it
        desk.report("a", 0, new Report.Alert(0.9));
        desk.frame(frame(3));
        desk.time(60);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED);
        // When its reporter does
        desk.report("a", 61, new Report.Alert(0.85));
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED);
        assertThat(desk.told.get(1).after().span().end()).isEqualTo(at(61));
    }

    @Test
    void shouldConfirmByARepeatAtTheVeryThresholdAndTime() {
        desk.report("a", 0, new Report.Alert(0.8));
        desk.report("a", 1.999, new Report.Alert(0.8));
        assertThat(desk.kinds()).containsExactly(OPENED);
        desk.report("a", 2, new Report.Alert(0.8));
        assertThat(desk.kinds()).containsExactly(OPENED, CONFIRMED);
    }

    @Test
    void shouldNameTheMostConfidentReporter() {
        desk.report("a", 0, new Report.Alert(0.65));
        desk.report("b", 1, new Report.Alert(0.6));
        desk.report("c", 2, new Report.Alert(0.7));
        assertThat(desk.told).extracting(told -> told.after().reporter()).containsExactly("a", "c");
    }

    @Test
    void shouldTakeTheLaterDeliveredOfTwoWordsOfOneMoment() {
        desk.report("a", 0, new Report.Alert(0.6));
        desk.report("a", 0, new Report.AlertStop());
        desk.time(5);
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
    }

    @Test
    void shouldNotConfirmByAlertsThatTwoReportersGiveOnceEach() {
        desk.report("a", 0, new Report.Alert(0.9));
        desk.report("b", 10, new Report.Alert(0.9));
        desk.report("a", 11, new Report.Alert(0.6));
        desk.report("a", 12, new Report.Alert(0.9));
        assertThat(desk.kinds()).containsExactly(OPENED);
    }

    @Test
    void shouldOnlyAddToWhatIsSeenWhereAnAlertComesToIt() {
        // Given
        desk.frame(frame(0), 0.6);
        // When
        desk.report("a", 1, new Report.Alert(0.7));
        desk.frame(frame(2), 0.6);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, UPDATED);
        Incident updated = desk.told.get(1).after();
        assertThat(updated.reporter()).isEqualTo("a");
        assertThat(updated.crimeType()).isEqualTo(CrimeType.TRESPASSING);
        assertThat(updated.confidence()).isEqualTo(0.7);
    }

    @Test
    void shouldTakeAnAnomalyForSuspiciousAtItsMomentOnly() {
        desk.report("a", 0, new Report.Anomaly(0.49));
        desk.report("a", 10, new Report.Anomaly(0.89));
        desk.report("a", 11, new Report.Anomaly(0.95));
        desk.report("a", 14, new Report.Anomaly(0.95));
        desk.time(20);
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
        assertThat(desk.told.get(1).after().span()).isEqualTo(new Span(at(10), null, at(19)));
        desk.report("a", 30, new Report.Anomaly(0.5));
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED, OPENED);
    }

    @Test
    void shouldChangeNothingByARepeat() {
        // Given
        desk.report("a", 0, new Report.Alert(0.7));
        desk.report("a", 1, new Report.AlertStop());
        desk.time(7);
        desk.report("a", 8, crime(CrimeType.THEFT, 0.9, 0, 7));
        desk.time(14);
        int told = desk.told.size();
        // When
        desk.repeatAll();
        // Then
        assertThat(desk.told).hasSize(told);
        assertThat(desk.open()).isNull();
    }

    @Test
    void shouldMoveNothingByWhatIsNoIncident() {
        desk.report("a", 0, new Report.Other());
        assertThat(desk.told).isEmpty();
        assertThat(desk.reports.ids()).isEmpty();
    }

    @Test
    void shouldNotLetALateAlertStandAfterItsStop() {
        // When the stop overtakes the alert
        desk.report("a", 10, new Report.AlertStop());
        desk.report("a", 9, new Report.Alert(0.9));
        desk.time(15);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, CLEARED);
        assertThat(desk.told.get(1).after().span()).isEqualTo(new Span(at(9), null, at(14)));
    }

    @Test
    void shouldNotEndALaterAlertByALateStop() {
        desk.report("a", 10, new Report.Alert(0.9));
        desk.report("a", 9, new Report.AlertStop());
        desk.time(100);
        assertThat(desk.kinds()).containsExactly(OPENED);
    }

    @Test
    void shouldNotLetAReportersFastClockEndWhatIsOpen() {
        // Given
        desk.frame(frame(0), 0.6);
        desk.time(1);
        // When
        desk.report("a", 1800, new Report.Alert(0.2));
        desk.frame(frame(2), 0.6);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED);
    }

    @Test
    void shouldKeepAnIncidentThroughACaptureClockSetBackWhileAnAlertStands() {
        // Given
        desk.frame(frame(1000), 0.6);
        desk.report("a", 1001, new Report.Alert(0.6));
        // When
        desk.frame(frame(10));
        desk.frame(frame(11), 0.6);
        // Then
        assertThat(desk.kinds()).containsExactly(OPENED, UPDATED);
    }
}
