package io.vigil.scoring.analysis;

import io.vigil.risk.RiskWeights;
import io.vigil.scoring.indicator.Affect;
import io.vigil.scoring.indicator.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up a window that closes: one sample for the camera, then one for each subject seen, in the order of their ids. */
record Samples(Affect affect, RiskWeights weights, AnalysisRules rules) {

    List<Sample> of(Crowd crowd, OpenWindow window) {
        List<Sample> samples = new ArrayList<>();
        List<Followed> seen = new ArrayList<>();
        Map<String, List<Followed>> bySubject = new TreeMap<>();
        for (Followed person : crowd.followed()) {
            if (person.tally().frames() > 0) {
                seen.add(person);
                if (person.subjectId() != null) {
                    bySubject
                            .computeIfAbsent(person.subjectId(), subject -> new ArrayList<>())
                            .add(person);
                }
            }
        }
        samples.add(sample(crowd, window, null, seen));
        bySubject.forEach((subject, tracks) -> samples.add(sample(crowd, window, subject, tracks)));
        return samples;
    }

    private Sample sample(Crowd crowd, OpenWindow window, @Nullable String subject, List<Followed> people) {
        boolean camera = subject == null;
        Tally all = Tally.NONE;
        Conducts conducts = new Conducts(weights, rules);
        for (Followed person : people) {
            all = all.and(person.tally());
            if (!camera || person.subjectId() == null) { // whoever is known stands out in a sample of their own
                Window shown = person.window();
                conducts.add(person, shown == null ? null : affect.features(shown));
            }
        }
        return new Sample(
                new Observed(crowd.tenant(), crowd.cameraId(), subject),
                new Span(window.start(), window.end(), camera ? window.frames() : all.frames(), window.people()),
                new Reading(
                        all.indicators(),
                        Evidence.riskiest(all.actions(), weights),
                        window.anomaly(),
                        all.alerted() ? window.with(List.of(PersonAlert.TYPE)) : window.anomalies(),
                        conducts.all(),
                        camera ? window.scene() : null),
                window.origin());
    }
}
