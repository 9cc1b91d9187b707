package io.vigil.scoring.incident;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.observation.Observation;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.rule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of a camera: idle, suspicious, confirmed, cleared. What is seen and what is reported move the
 * same incident. Pure: the same calls give the same transitions, each once.
 */
final class IncidentMachine {
    private final Thresholds thresholds;
    private final Lineup lineup;

    IncidentMachine(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.lineup = new Lineup(thresholds);
    }

    /** What is open after a step, and what readers are told of it. */
    record Outcome(@Nullable OpenIncident open, List<Transition> transitions) {}

    /** Time has come to {@code at}: an incident that was quiet for long enough, with no alert standing, clears. */
    Outcome onTime(@Nullable OpenIncident open, Instant at, Reports reports, Cause cause) {
        if (open == null) {
            return new Outcome(null, List.of());
        }
        Instant clears = reports.stoodUntil(at, open.suspiciousAt()).plus(thresholds.quiet());
        return at.isBefore(clears) ? new Outcome(open, List.of()) : clear(open, clears, at, cause);
    }

    /** Quiet cannot be measured across such a step: the incident ends when it was last suspicious. */
    Outcome onClockSetBack(@Nullable OpenIncident open, SeenFrame frame, Reports reports) {
        if (open == null || reports.standAt(frame.at())) {
            return new Outcome(open == null ? null : open.high(false, frame.at()), List.of());
        }
        return clear(open, open.suspiciousAt(), open.suspiciousAt(), Cause.of(frame));
    }

    /**
     * @param clears when it cleared
     * @param at when that is known
     */
    private Outcome clear(OpenIncident open, Instant clears, Instant at, Cause cause) {
        Incident after = open.now().cleared(open.now().span().cleared(clears));
        return new Outcome(null, List.of(Transition.next(Transition.Kind.CLEARED, open, after, at, cause)));
    }

    /** A frame was judged. Where quiet has lasted long enough before it, the frame belongs to the next incident. */
    Outcome onFrame(@Nullable OpenIncident open, SeenFrame frame, List<Suspicion> suspicions, Reports reports) {
        Cause cause = Cause.of(frame);
        Outcome timed = onTime(open, frame.at(), reports, cause);
        OpenIncident current = timed.open();
        Suspicion leader = lineup.leader(current, suspicions);
        if (leader == null) {
            return new Outcome(current == null ? null : current.high(false, frame.at()), timed.transitions());
        }
        List<Transition> transitions = new ArrayList<>(timed.transitions());
        if (current == null) {
            current = OpenIncident.begin(
                    OpenIncident.origin(frame.at()),
                    Incident.seen(leader, lineup.tracks(List.of(), suspicions), Span.from(frame.at())),
                    frame.at());
            transitions.add(Transition.opened(current, frame.at(), cause));
        } else {
            current = current.is(seen(current, leader, suspicions)).suspicious(frame.at());
        }
        current = current.high(leader.confidence() >= thresholds.confirmed(), frame.at());
        boolean confirms = sustained(current.highSince(), frame.at());
        return new Outcome(tell(current, confirms, frame.at(), cause, transitions), transitions);
    }

    /**
     * A model outside finds something suspicious.
     *
     * @param highSince since when it has been as confident as confirming needs, or null
     */
    Outcome onAlert(@Nullable OpenIncident open, Observation by, double confidence, @Nullable Instant highSince) {
        Cause cause = Cause.of(by);
        List<Transition> transitions = new ArrayList<>();
        OpenIncident current;
        if (open == null) {
            current = begin(by, confidence, CrimeType.SUSPICIOUS_ACTIVITY, by.at());
            transitions.add(Transition.opened(current, by.at(), cause));
        } else {
            boolean unnamed = open.crimeConfidence() == null;
            current = open.is(open.now().heard(by.reporter(), confidence, unnamed))
                    .suspicious(by.at());
        }
        return new Outcome(tell(current, sustained(highSince, by.at()), by.at(), cause, transitions), transitions);
    }

    /** A model outside has confirmed a crime: whatever is open is part of it, unless that began well after it. */
    Outcome onCrime(@Nullable OpenIncident open, Observation by, Report.Crime crime) {
        if (open != null
                && crime.end()
                        .plus(thresholds.quiet())
                        .isBefore(open.now().span().start())) {
            return new Outcome(open, past(by, crime));
        }
        List<Transition> transitions = new ArrayList<>();
        OpenIncident current = open;
        if (current == null) {
            current = begin(by, crime.confidence(), crime.type(), crime.start());
            transitions.add(Transition.opened(current, by.at(), Cause.of(by)));
        }
        return new Outcome(confirm(current, by, crime, transitions), transitions);
    }

    /** It was over before what is open now began: an incident of its own, told at once from beginning to end. */
    private List<Transition> past(Observation by, Report.Crime crime) {
        OpenIncident begun = begin(by, crime.confidence(), crime.type(), crime.start());
        List<Transition> transitions = new ArrayList<>();
        transitions.add(Transition.opened(begun, by.at(), Cause.of(by)));
        OpenIncident confirmed = confirm(begun, by, crime, transitions);
        Instant clears = crime.end().plus(thresholds.quiet());
        transitions.addAll(clear(confirmed, clears, by.at(), Cause.of(by)).transitions());
        return transitions;
    }

    private OpenIncident confirm(OpenIncident open, Observation by, Report.Crime crime, List<Transition> transitions) {
        boolean names = open.crimeConfidence() == null || crime.confidence() > open.crimeConfidence();
        Incident after = open.now().confirmedBy(by.reporter(), crime, names);
        boolean confirms = open.now().status() == Status.SUSPICIOUS;
        OpenIncident current = open.suspicious(Span.later(by.at(), crime.end()));
        current = names ? current.namedBy(crime.confidence()) : current;
        if (!confirms && !after.saysMoreThan(open.told())) {
            return current.is(after);
        }
        Transition.Kind kind = confirms ? Transition.Kind.CONFIRMED : Transition.Kind.UPDATED;
        transitions.add(Transition.next(kind, current, after, by.at(), Cause.of(by)));
        return current.told(after);
    }

    private static OpenIncident begin(Observation by, double confidence, CrimeType type, Instant start) {
        Incident opened = Incident.reported(by.reporter(), confidence, type, Span.from(start));
        return OpenIncident.begin("observation:" + by.id(), opened, by.at());
    }

    private Incident seen(OpenIncident open, Suspicion leader, List<Suspicion> suspicions) {
        List<Long> tracks = lineup.tracks(open.now().trackIds(), suspicions);
        return open.crimeConfidence() == null
                ? open.now().follows(leader, tracks)
                : open.now().accompanies(leader, tracks);
    }

    private static OpenIncident tell(
            OpenIncident open, boolean sustained, Instant at, Cause cause, List<Transition> transitions) {
        if (sustained && open.now().status() == Status.SUSPICIOUS) {
            Incident after = open.now().confirmed(open.now().span().until(at));
            transitions.add(Transition.next(Transition.Kind.CONFIRMED, open, after, at, cause));
            return open.told(after);
        }
        if (open.now().saysMoreThan(open.told())) {
            transitions.add(Transition.next(Transition.Kind.UPDATED, open, open.now(), at, cause));
            return open.told(open.now());
        }
        return open;
    }

    private boolean sustained(@Nullable Instant highSince, Instant at) {
        return highSince != null && Duration.between(highSince, at).compareTo(thresholds.sustained()) >= 0;
    }
}
