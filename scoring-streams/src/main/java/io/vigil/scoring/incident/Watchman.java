package io.vigil.scoring.incident;

import io.vigil.scoring.action.Actions;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.rule.Suspicion;
import io.vigil.scoring.rule.Suspicions;
import io.vigil.scoring.zone.Presence;
import io.vigil.scoring.zone.Stays;
import io.vigil.scoring.zone.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a camera's watch from one moment to the next. Pure and thread-safe. */
public final class Watchman {
    private final Stays stays;
    private final IncidentMachine machine;

    public Watchman(Stays stays, Thresholds thresholds) {
        this.stays = stays;
        this.machine = new IncidentMachine(thresholds);
    }

    /** The watch after a step, and what readers are told. */
    public record Step(Watch watch, List<Transition> transitions) {}

    /**
     * A frame that is new. Where the capture clock was set back, the incident ends at its own last moment, unless an
     * alert of a model outside stands, and the stays begin anew: no length of stay can be told across such a step.
     *
     * @param before null for a camera that was not heard of
     */
    public Step onFrame(@Nullable Watch before, SeenFrame frame, List<Zone> zones, Reports reports) {
        List<Transition> transitions = new ArrayList<>();
        List<Presence> known = before == null ? List.of() : before.stays();
        OpenIncident open = before == null ? null : before.open();
        if (before != null && before.seenAt() != null && frame.at().isBefore(before.seenAt())) {
            known = List.of();
            IncidentMachine.Outcome ended = machine.onClockSetBack(open, frame, reports);
            transitions.addAll(ended.transitions());
            open = ended.open();
        }
        List<Presence> now = stays.after(known, zones, frame);
        IncidentMachine.Outcome outcome = machine.onFrame(open, frame, suspicions(frame, now, zones), reports);
        transitions.addAll(outcome.transitions());
        return new Step(new Watch(frame.tenant(), frame.at(), now, outcome.open()), transitions);
    }

    private static List<Suspicion> suspicions(SeenFrame frame, List<Presence> stays, List<Zone> zones) {
        List<Suspicion> placed = Suspicions.of(stays, zones);
        List<Suspicion> acted = Actions.of(frame);
        if (acted.isEmpty()) {
            return placed;
        }
        List<Suspicion> all = new ArrayList<>(placed);
        all.addAll(acted);
        return all;
    }

    /** No frame, but time has come to {@code at}. */
    public Step onTime(Watch before, Instant at, Reports reports) {
        IncidentMachine.Outcome outcome = machine.onTime(before.open(), at, reports, Cause.TIME);
        return new Step(before.with(outcome.open()), outcome.transitions());
    }
}
