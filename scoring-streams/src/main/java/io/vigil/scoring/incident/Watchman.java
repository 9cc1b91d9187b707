package io.vigil.scoring.incident;

import io.vigil.scoring.action.Actions;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.patrol.Notes;
import io.vigil.scoring.patrol.Patrol;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Suspicion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a camera's watch from one moment to the next. Pure and thread-safe. */
public final class Watchman {
    private final Patrol patrol;
    private final IncidentMachine machine;

    public Watchman(Patrol patrol, Thresholds thresholds) {
        this.patrol = patrol;
        this.machine = new IncidentMachine(thresholds);
    }

    /** The watch after a step, and what readers are told. */
    public record Step(Watch watch, List<Transition> transitions, List<Finding> findings) {}

    /**
     * A frame that is new. Where the capture clock was set back, the incident ends at its own last moment, unless an
     * alert of a model outside stands, and the stays begin anew: no length of stay can be told across such a step.
     *
     * @param before null for a camera that was not heard of
     */
    public Step onFrame(@Nullable Watch before, SeenFrame frame, Layout layout, Reports reports) {
        List<Transition> transitions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Notes known = before == null ? Notes.NONE : before.notes();
        OpenIncident open = before == null ? null : before.open();
        if (before != null && before.seenAt() != null && frame.at().isBefore(before.seenAt())) {
            findings.addAll(patrol.breakOff(known, frame));
            known = Notes.NONE;
            IncidentMachine.Outcome ended = machine.onClockSetBack(open, frame, reports);
            transitions.addAll(ended.transitions());
            open = ended.open();
        }
        Patrol.Round round = patrol.onFrame(known, frame, layout);
        findings.addAll(round.findings());
        IncidentMachine.Outcome outcome = machine.onFrame(open, frame, suspicions(frame, round), reports);
        transitions.addAll(outcome.transitions());
        return new Step(new Watch(frame.tenant(), frame.at(), round.notes(), outcome.open()), transitions, findings);
    }

    private static List<Suspicion> suspicions(SeenFrame frame, Patrol.Round round) {
        List<Suspicion> acted = Actions.of(frame);
        if (acted.isEmpty()) {
            return round.suspicions();
        }
        List<Suspicion> all = new ArrayList<>(round.suspicions());
        all.addAll(acted);
        return all;
    }

    /** No frame, but time has come to {@code at}. */
    public Step onTime(Watch before, Instant at, Reports reports) {
        IncidentMachine.Outcome outcome = machine.onTime(before.open(), at, reports, Cause.TIME);
        if (before.seenAt() == null || !at.isAfter(before.seenAt())) {
            return new Step(before.with(outcome.open()), outcome.transitions(), List.of());
        }
        Patrol.Round round = patrol.onTime(before.notes(), at);
        Watch after = new Watch(before.tenant(), before.seenAt(), round.notes(), outcome.open());
        return new Step(after, outcome.transitions(), round.findings());
    }
}
