package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Finding;
import io.vigil.scoring.rule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes a camera's notes from one moment to the next by the rules of its zones and lines. Pure and thread-safe. */
public final class Patrol {
    private final Trails trails;
    private final StayRules stays;
    private final Crowding crowding;
    private final Crossing crossing;

    public Patrol(Trails trails, Beat beat) {
        this.trails = trails;
        this.stays = new StayRules(beat.speeding(), beat.wrongWay(), trails.tolerance());
        this.crowding = new Crowding(beat.crowdedAfter(), trails.tolerance());
        this.crossing = beat.crossing();
    }

    /** What the rules go by. */
    public record Beat(Speeding speeding, WrongWay wrongWay, Duration crowdedAfter, Crossing crossing) {}

    /** The notes after a step, what is suspicious in its frame, and what readers are told. */
    public record Round(Notes notes, List<Suspicion> suspicions, List<Finding> findings) {}

    /** A frame that is new and no earlier than the one before. */
    public Round onFrame(Notes before, SeenFrame frame, Layout layout) {
        if (layout.isEmpty() && before.isEmpty()) {
            return new Round(before, List.of(), List.of());
        }
        Docket docket = new Docket();
        List<Pursuit> pursuits = trails.follow(before.trails(), frame, layout.measuresMotion());
        endOthers(before.trails(), pursuits, frame.at(), docket);
        List<Trail> after = new ArrayList<>(pursuits.size());
        for (Pursuit pursuit : pursuits) {
            List<Stay> stayed = stays.judge(pursuit, layout, docket);
            after.add(pursuit.after(stayed, crossing.judge(pursuit, layout.lines(), docket)));
        }
        List<Crowd> crowds = crowding.judge(before.crowds(), after, frame, layout, docket);
        Notes notes = layout.isEmpty() ? Notes.NONE : new Notes(after, crowds);
        return new Round(notes, docket.suspicions(), docket.findings());
    }

    /** No frame, but time has come to a moment. */
    public Round onTime(Notes before, Instant at) {
        Docket docket = new Docket();
        List<Trail> after = new ArrayList<>(before.trails().size());
        for (Trail trail : before.trails()) {
            if (trails.isLost(trail, at)) {
                stays.end(trail, at, docket);
            } else {
                after.add(stays.onTime(trail, at, docket));
            }
        }
        Notes notes = new Notes(after, crowding.onTime(before.crowds(), at, docket));
        return new Round(notes, docket.suspicions(), docket.findings());
    }

    /** Ends everything, each at the last moment at which it was seen: the capture clock was set back by the frame. */
    public List<Finding> breakOff(Notes before, SeenFrame frame) {
        Docket docket = new Docket();
        for (Trail trail : before.trails()) {
            stays.breakOff(trail, frame, docket);
        }
        crowding.breakOff(before.crowds(), frame, docket);
        return docket.findings();
    }

    /** Pursuits are in the order of the trails that they carry on. */
    private void endOthers(List<Trail> before, List<Pursuit> pursuits, Instant at, Docket docket) {
        int next = 0;
        for (Trail trail : before) {
            if (next < pursuits.size() && pursuits.get(next).isOf(trail)) {
                next++;
            } else {
                stays.end(trail, at, docket);
            }
        }
    }
}
