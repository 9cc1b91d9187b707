package io.vigil.scoring.incident;

import static io.vigil.scoring.frame.Seen.at;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.observation.Observation;
import io.vigil.scoring.observation.Report;
import io.vigil.scoring.observation.Reported;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One camera's incidents, moved by frames, time and reports; all that was told of them. */
final class Desk {
    static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.8, Duration.ofSeconds(2), Duration.ofSeconds(5), 3);

    final List<Transition> told = new ArrayList<>();

    @Nullable
    Watch watch;

    Reports reports = Reports.NONE;
    private final IncidentMachine machine = new IncidentMachine(THRESHOLDS);
    private final Dispatcher dispatcher = new Dispatcher(THRESHOLDS, Duration.ofMinutes(5), Duration.ofSeconds(3));
    private final List<Observation> sent = new ArrayList<>();
    private @Nullable Instant known;
    private @Nullable Instant framed;

    /** The frame with one trespasser of each confidence. */
    void frame(SeenFrame frame, double... confidences) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (double confidence : confidences) {
            Suspect suspect = new Suspect(suspicions.size() + 1, "person", "Human");
            suspicions.add(new Suspicion(confidence, Rule.OBJECTS_INSIDE, Place.zone("zone", true), suspect));
        }
        sees(frame.at());
        if (framed != null && frame.at().isBefore(framed)) {
            take(machine.onClockSetBack(open(), frame, reports));
        }
        framed = frame.at();
        take(machine.onFrame(open(), frame, suspicions, reports));
    }

    void time(double seconds) {
        sees(at(seconds));
        take(machine.onTime(open(), at(seconds), reports, Cause.TIME));
    }

    /** The ids are 1, 2, 3... */
    void report(String reporter, double seconds, Report report) {
        sent.add(Reported.by(reporter, Integer.toString(sent.size() + 1), seconds, report));
        send(sent.get(sent.size() - 1));
    }

    /** One of those sent before, not so long ago that it need not be remembered. */
    void repeat(Random random) {
        if (!sent.isEmpty()) {
            send(sent.get(sent.size() - 1 - random.nextInt(Math.min(sent.size(), 100))));
        }
    }

    void repeatAll() {
        List.copyOf(sent).forEach(this::send);
    }

    private void send(Observation observation) {
        Dispatcher.Step step = dispatcher.onReport(watch, reports, observation, known);
        watch = step.watch();
        reports = step.reports();
        told.addAll(step.transitions());
    }

    List<Transition.Kind> kinds() {
        return told.stream().map(Transition::kind).toList();
    }

    @Nullable
    OpenIncident open() {
        return watch == null ? null : watch.open();
    }

    private void sees(Instant at) {
        known = known == null || at.isAfter(known) ? at : known;
    }

    private void take(IncidentMachine.Outcome outcome) {
        watch = (watch == null ? Watch.unseen("default") : watch).with(outcome.open());
        told.addAll(outcome.transitions());
    }
}
