package io.vigil.scoring.analysis;

import static io.vigil.scoring.frame.Seen.at;

import io.vigil.risk.RiskWeights;
import io.vigil.scoring.frame.SeenAnomaly;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.indicator.Affect;
import io.vigil.scoring.indicator.IndicatorWeights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A camera that an observer looks at; its id puts the windows on whole multiples of 5 s, with START at one. */
final class Camera {
    static final String ID = "K"; // hash 75, a multiple of the 25 steps
    static final AnalysisRules RULES = new AnalysisRules(Duration.ofSeconds(5), 0.8, 0.9, Duration.ofSeconds(60), 8);

    final List<Sample> samples = new ArrayList<>();
    final List<PersonAlert> alerts = new ArrayList<>();
    boolean open = true;
    String session = "s1";

    @Nullable
    Double anomaly;

    @Nullable
    Crowd crowd;

    private final Observer observer = new Observer(
            new Affect(Duration.ofSeconds(5), 5, IndicatorWeights.shipped()), RiskWeights.shipped(), RULES);
    private long sequence;

    void sees(double seconds, SeenPerson... people) {
        sees(seconds, SceneView.NONE, people);
    }

    void sees(double seconds, SceneView scene, SeenPerson... people) {
        take(observer.onFrame(crowd, frame(seconds, people), open, scene));
    }

    /** At so many frames a second, the end left out. */
    void sees(double from, double until, double rate, SeenPerson... people) {
        for (int i = 0; i < Math.round((until - from) * rate); i++) {
            sees(from + i / rate, people);
        }
    }

    void passes(double seconds) {
        if (crowd != null) {
            take(observer.onTime(crowd, at(seconds)));
        }
    }

    List<Sample> of(@Nullable String subject) {
        return samples.stream()
                .filter(sample -> subject == null
                        ? sample.of().subjectId() == null
                        : subject.equals(sample.of().subjectId()))
                .toList();
    }

    private SeenFrame frame(double seconds, SeenPerson... people) {
        return new SeenFrame(
                "default",
                ID,
                ID + "-" + session + "-" + ++sequence,
                session,
                sequence,
                at(seconds),
                1,
                List.of(),
                List.of(people),
                anomaly == null ? null : new SeenAnomaly(anomaly, 0.1),
                List.of(new SeenModel("objects", "ssd", "1")),
                null);
    }

    private void take(Observer.Step step) {
        crowd = step.crowd();
        samples.addAll(step.samples());
        alerts.addAll(step.alerts());
    }
}
