package io.vigil.scoring.subject;

import io.vigil.scoring.baseline.Readiness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How subjects' baselines are kept.
 *
 * @param zone whose midnight ends a day
 * @param mostWaiting samples of one partition that wait for their turn; beyond it the earliest are told out of turn
 */
public record SubjectRules(ZoneId zone, Readiness readiness, int mostWaiting) {

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** When the day begins, whatever the clocks are set to that night. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
