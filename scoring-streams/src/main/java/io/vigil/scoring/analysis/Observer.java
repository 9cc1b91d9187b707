package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.risk.RiskLevel;
import io.vigil.risk.RiskScore;
import io.vigil.risk.RiskWeights;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.indicator.Affect;
import io.vigil.scoring.indicator.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the people before a camera from one moment to the next. Pure and thread-safe. */
public final class Observer {
    private final Affect affect;
    private final RiskWeights weights;
    private final AnalysisRules rules;
    private final Samples samples;

    public Observer(Affect affect, RiskWeights weights, AnalysisRules rules) {
        this.affect = affect;
        this.weights = weights;
        this.rules = rules;
        this.samples = new Samples(affect, weights, rules);
    }

    /** The people after a step, the windows that closed in it, and whom readers are alerted to. */
    public record Step(Crowd crowd, List<Sample> samples, List<PersonAlert> alerts) {}

    /**
     * A frame that is new. Where the capture clock was set back, the open window closes at once and people are followed
     * anew.
     *
     * @param before null for a camera's first
     * @param affectAllowed whether the camera's policy is open; where it is not, nothing is read of faces and bodies, and
     *     what was is forgotten
     */
    public Step onFrame(@Nullable Crowd before, SeenFrame frame, boolean affectAllowed, SceneView scene) {
        List<Sample> closed = new ArrayList<>();
        Crowd crowd = before == null ? Crowd.begin(frame) : before;
        if (frame.at().isBefore(crowd.seenAt())) {
            close(crowd, closed);
            crowd = Crowd.begin(frame);
        }
        if (!affectAllowed) {
            crowd = crowd.withoutAffect();
        }
        OpenWindow window = crowd.open();
        if (window != null && !frame.at().isBefore(window.end())) {
            crowd = close(crowd, closed);
            window = null;
        }
        if (window == null) {
            Instant start = rules.startOf(frame.cameraId(), frame.at());
            window = OpenWindow.begin(start, start.plus(rules.period()), frame);
        }
        Round round = new Round(crowd, frame, affectAllowed);
        frame.people().forEach(round::see);
        return new Step(round.after(window.sees(frame, scene)), closed, round.alerts);
    }

    /** No frame, but time has come to {@code at}. */
    public Step onTime(Crowd before, Instant at) {
        List<Sample> closed = new ArrayList<>();
        OpenWindow window = before.open();
        Crowd crowd = window == null || at.isBefore(window.end()) ? before : close(before, closed);
        if (crowd.open() == null) {
            crowd = gone(crowd, at);
        }
        return new Step(crowd, closed, List.of());
    }

    private Crowd close(Crowd crowd, List<Sample> into) {
        OpenWindow window = crowd.open();
        if (window == null) {
            return crowd;
        }
        into.addAll(samples.of(crowd, window));
        List<Followed> people = new ArrayList<>(crowd.followed().size());
        for (Followed person : crowd.followed()) {
            people.add(person.countsAnew());
        }
        return gone(crowd.with(people, null), window.end());
    }

    /** Forgets whom nobody has seen for longer than a window looks back, and what has cooled down. */
    private Crowd gone(Crowd crowd, Instant at) {
        Instant since = at.minus(affect.window());
        List<Followed> people = new ArrayList<>(crowd.followed());
        people.removeIf(person -> person.seenAt().isBefore(since));
        Cooldowns told = crowd.told().at(at, rules.coolDown());
        boolean same = people.size() == crowd.followed().size() && told.equals(crowd.told());
        return same ? crowd : new Crowd(crowd.tenant(), crowd.cameraId(), crowd.seenAt(), people, crowd.open(), told);
    }

    /** One frame's people. */
    private final class Round {
        private final Crowd before;
        private final SeenFrame frame;
        private final boolean affectAllowed;
        private final List<Followed> people;
        private final List<PersonAlert> alerts = new ArrayList<>();
        private Cooldowns told;

        Round(Crowd before, SeenFrame frame, boolean affectAllowed) {
            this.before = before;
            this.frame = frame;
            this.affectAllowed = affectAllowed;
            this.people = new ArrayList<>(before.followed());
            this.told = before.told().at(frame.at(), rules.coolDown());
        }

        void see(SeenPerson person) {
            SeenFace face = person.face();
            String known = face == null ? null : face.subjectId();
            int place = place(person.trackId(), known);
            if (place < 0) {
                return;
            }
            Window before = people.get(place).window();
            Window shown = affectAllowed ? affect.see(before, person, frame.at(), frame.aspect()) : null;
            people.set(place, score(people.get(place).sees(frame.at(), known, shown), person));
        }

        private Followed score(Followed person, SeenPerson seen) {
            Window shown = person.window();
            Indicators indicators = shown == null ? null : affect.indicators(shown);
            Double anomaly = frame.anomaly() == null ? null : frame.anomaly().score();
            Evidence evidence = new Evidence(indicators, seen.action(), anomaly);
            if (!evidence.isPersonal(weights)) {
                return person.counts(indicators, seen.action(), null);
            }
            RiskScore risk = evidence.score(weights, null);
            boolean elevated = risk.level().compareTo(RiskLevel.HIGH) >= 0;
            Instant since = person.elevatedSince() == null ? frame.at() : person.elevatedSince();
            Followed scored = person.counts(indicators, seen.action(), elevated ? since : null);
            if (risk.value() < rules.alertFrom() || !told.mayTell(scored.who())) {
                return scored;
            }
            told = told.telling(scored.who(), frame.at());
            alerts.add(alert(scored, risk, since, evidence));
            return scored.alert();
        }

        private PersonAlert alert(Followed person, RiskScore risk, Instant since, Evidence evidence) {
            return new PersonAlert(
                    new Observed(frame.tenant(), frame.cameraId(), person.subjectId()),
                    frame.sessionId(),
                    person.trackId(),
                    since,
                    frame.at(),
                    risk,
                    evidence.markers(weights),
                    "risk " + Evidence.rounded(risk.value()) + " of " + evidence.reasoning());
        }

        /** Where the person is followed; a track that turns out to be somebody else's is followed anew; -1: too many. */
        private int place(long track, @Nullable String known) {
            for (int i = people.size() - 1; i >= 0; i--) {
                Followed person = people.get(i);
                if (person.is(frame.sessionId(), track)) {
                    return person.isNot(known) ? begin(track) : i;
                }
            }
            return begin(track);
        }

        private int begin(long track) {
            if (people.size() >= rules.mostTracks() && !forgetOne()) {
                return -1;
            }
            people.add(Followed.begin(frame, track));
            return people.size() - 1;
        }

        /** Forgets whoever has not been seen for the longest; nobody who is in this frame. */
        private boolean forgetOne() {
            int longest = -1;
            for (int i = 0; i < people.size(); i++) {
                Instant seen = people.get(i).seenAt();
                if (seen.isBefore(frame.at())
                        && (longest < 0 || seen.isBefore(people.get(longest).seenAt()))) {
                    longest = i;
                }
            }
            if (longest >= 0) {
                people.remove(longest);
            }
            return longest >= 0;
        }

        Crowd after(OpenWindow window) {
            return new Crowd(frame.tenant(), before.cameraId(), frame.at(), people, window, told);
        }
    }
}
