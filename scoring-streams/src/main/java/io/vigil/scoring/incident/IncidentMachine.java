package io.vigil.scoring.incident;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of a camera: idle, suspicious, confirmed, cleared. Pure: the same calls give the same
 * transitions, each once.
 */
final class IncidentMachine {
    private final Thresholds thresholds;

    IncidentMachine(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** What is open after a step, and what readers are told of it. */
    record Outcome(@Nullable OpenIncident open, List<Transition> transitions) {}

    /** Time has come to {@code at}: an incident that was quiet for long enough clears. */
    Outcome onTime(@Nullable OpenIncident open, Instant at, @Nullable SeenFrame cause) {
        if (open == null || Duration.between(open.suspiciousAt(), at).compareTo(thresholds.quiet()) < 0) {
            return new Outcome(open, List.of());
        }
        return clear(open, at, cause);
    }

    /** Ends the incident whatever its state, at the given time. */
    Outcome clear(OpenIncident open, Instant at, @Nullable SeenFrame cause) {
        Incident after = open.now().cleared(at);
        int revision = open.revision() + 1;
        return new Outcome(
                null, List.of(new Transition(Transition.Kind.CLEARED, revision, at, open.told(), after, cause)));
    }

    /** A frame was judged. Where quiet has lasted long enough before it, the frame belongs to the next incident. */
    Outcome onFrame(@Nullable OpenIncident open, SeenFrame frame, List<Suspicion> suspicions) {
        Outcome timed = onTime(open, frame.at(), frame);
        List<Transition> transitions = new ArrayList<>(timed.transitions());
        OpenIncident current = timed.open();
        Optional<Suspicion> leader = leader(current, suspicions);
        if (leader.isEmpty()) {
            return new Outcome(current == null ? null : current.quiet(), transitions);
        }
        if (current == null) {
            current = begin(leader.get(), frame, suspicions, transitions);
        } else {
            Incident now =
                    current.now().follows(leader.get(), tracks(current.now().trackIds(), suspicions));
            current = current.suspicious(now, frame.at(), isHigh(leader.get()));
        }
        return new Outcome(tell(current, frame, transitions), transitions);
    }

    private OpenIncident begin(
            Suspicion leader, SeenFrame frame, List<Suspicion> suspicions, List<Transition> transitions) {
        Incident opened = Incident.begin(leader, tracks(List.of(), suspicions), frame.at());
        transitions.add(new Transition(Transition.Kind.OPENED, 1, frame.at(), null, opened, frame));
        return new OpenIncident(opened, opened, 1, frame.at(), isHigh(leader) ? frame.at() : null);
    }

    private OpenIncident tell(OpenIncident open, SeenFrame frame, List<Transition> transitions) {
        if (confirms(open, frame.at())) {
            Incident after = open.now().confirmed(frame.at());
            transitions.add(transition(Transition.Kind.CONFIRMED, open, after, frame));
            return open.told(after);
        }
        if (open.now().saysMoreThan(open.told())) {
            transitions.add(transition(Transition.Kind.UPDATED, open, open.now(), frame));
            return open.told(open.now());
        }
        return open;
    }

    private boolean confirms(OpenIncident open, Instant at) {
        return open.now().status() == Status.SUSPICIOUS
                && open.highSince() != null
                && Duration.between(open.highSince(), at).compareTo(thresholds.sustained()) >= 0;
    }

    private static Transition transition(Transition.Kind kind, OpenIncident open, Incident after, SeenFrame frame) {
        return new Transition(kind, open.revision() + 1, frame.at(), open.told(), after, frame);
    }

    /** The strongest suspicion; among equals the one that the incident is already about, then the first. */
    private Optional<Suspicion> leader(@Nullable OpenIncident open, List<Suspicion> suspicions) {
        Suspicion leader = null;
        for (Suspicion suspicion : suspicions) {
            if (suspicion.confidence() >= thresholds.suspicious() && leads(suspicion, leader, open)) {
                leader = suspicion;
            }
        }
        return Optional.ofNullable(leader);
    }

    private static boolean leads(Suspicion one, @Nullable Suspicion other, @Nullable OpenIncident open) {
        if (other == null || one.confidence() != other.confidence()) {
            return other == null || one.confidence() > other.confidence();
        }
        return open != null && open.now().isAbout(one) && !open.now().isAbout(other);
    }

    private List<Long> tracks(List<Long> known, List<Suspicion> suspicions) {
        return Incident.tracks(
                known,
                suspicions.stream()
                        .filter(suspicion -> suspicion.confidence() >= thresholds.suspicious())
                        .map(suspicion -> suspicion.suspect().trackId()),
                thresholds.mostTracks());
    }

    private boolean isHigh(Suspicion suspicion) {
        return suspicion.confidence() >= thresholds.confirmed();
    }
}
