package io.vigil.scoring.incident;

import io.vigil.scoring.observation.Observation;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.observation.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the reports of models outside Vigil to the incident machine. A report that was taken before changes nothing. Pure
 * and thread-safe.
 */
public final class Dispatcher {
    private final IncidentMachine machine;
    private final Thresholds thresholds;
    private final Duration alertStands;
    private final Duration grace;

    /**
     * @param alertStands how long an alert stands that its reporter neither repeats nor stops
     * @param grace how long the frames of a moment may take to arrive
     */
    public Dispatcher(Thresholds thresholds, Duration alertStands, Duration grace) {
        this.machine = new IncidentMachine(thresholds);
        this.thresholds = thresholds;
        this.alertStands = alertStands;
        this.grace = grace;
    }

    /**
     * What is known of a camera after a report, and what readers are told.
     *
     * @param watch null for a camera that nothing was seen of, and nothing of weight reported
     */
    public record Step(@Nullable Watch watch, Reports reports, List<Transition> transitions) {}

    /**
     * A report, perhaps again.
     *
     * @param before null for a camera that was not heard of
     * @param known the latest time that the log vouches for, or null at its very beginning: a reporter's clock moves no
     *     incident but by the report itself
     */
    public Step onReport(@Nullable Watch before, Reports reports, Observation observation, @Nullable Instant known) {
        if (observation.report() instanceof Report.Other || reports.knows(observation.id())) {
            return new Step(before, reports, List.of());
        }
        Instant now = known == null || observation.at().isBefore(known) ? observation.at() : known;
        IncidentMachine.Outcome timed =
                machine.onTime(before == null ? null : before.open(), now.minus(grace), reports, Cause.of(observation));
        Word last = reports.wordOf(observation.reporter());
        Reports hearing = hearing(reports, last, observation);
        IncidentMachine.Outcome moved = moved(stood(timed.open(), last, observation.at()), observation, hearing);
        List<Transition> transitions = new ArrayList<>(timed.transitions());
        transitions.addAll(moved.transitions());
        Watch watch = before == null && moved.open() != null ? Watch.unseen(observation.tenant()) : before;
        return new Step(
                watch == null ? null : watch.with(moved.open()), hearing.remembering(observation.id()), transitions);
    }

    /** An alert or its end becomes the reporter's word, unless a later one has come before it. */
    private Reports hearing(Reports reports, @Nullable Word last, Observation observation) {
        Instant at = observation.at();
        Report report = observation.report();
        boolean late = last != null && at.isBefore(last.saidAt());
        if (late || !(report instanceof Report.Alert || report instanceof Report.AlertStop)) {
            return reports;
        }
        if (report instanceof Report.Alert alert && alert.confidence() >= thresholds.suspicious()) {
            Instant since = last != null && last.standsAt(at) && last.highSince() != null ? last.highSince() : at;
            boolean high = alert.confidence() >= thresholds.confirmed();
            return reports.hearing(new Word(observation.reporter(), at, at.plus(alertStands), high ? since : null));
        }
        return reports.hearing(Word.quiet(observation.reporter(), at));
    }

    /** The reporter's last word may give way to the report: until then its alert stood. */
    private static @Nullable OpenIncident stood(@Nullable OpenIncident open, @Nullable Word last, Instant at) {
        if (open == null || last == null || last.until() == null) {
            return open;
        }
        return open.suspicious(at.isBefore(last.until()) ? at : last.until());
    }

    private IncidentMachine.Outcome moved(@Nullable OpenIncident open, Observation observation, Reports hearing) {
        Report report = observation.report();
        if (report instanceof Report.Crime crime) {
            return machine.onCrime(open, observation, crime);
        }
        if (report instanceof Report.Anomaly anomaly && anomaly.confidence() >= thresholds.suspicious()) {
            return machine.onAlert(open, observation, anomaly.confidence(), null);
        }
        if (report instanceof Report.Alert alert && alert.confidence() >= thresholds.suspicious()) {
            Word word = hearing.wordOf(observation.reporter());
            return machine.onAlert(open, observation, alert.confidence(), word == null ? null : word.highSince());
        }
        return new IncidentMachine.Outcome(open, List.of());
    }
}
