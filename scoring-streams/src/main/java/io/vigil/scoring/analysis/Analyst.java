package io.vigil.scoring.analysis;

import io.vigil.risk.RiskScore;
import io.vigil.risk.RiskWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a sample once its subject's baseline has been asked. Pure and thread-safe. */
public final class Analyst {
    private final RiskWeights weights;
    private final AnalysisRules rules;
    private final String version;

    public Analyst(RiskWeights weights, AnalysisRules rules) {
        this(weights, rules, weights.version());
    }

    /** @param version names all weights that a score rests on, those of the indicators too */
    public Analyst(RiskWeights weights, AnalysisRules rules, String version) {
        this.weights = weights;
        this.rules = rules;
        this.version = version;
    }

    /**
     * What readers are told of a sample, and what they then have been told of its subject.
     *
     * @param told may be forgotten where it is empty
     */
    public record Step(Analysis analysis, List<Behavior> behaviors, Cooldowns told) {}

    /**
     * Judges a sample; a subject's must come in the order of their windows.
     *
     * @param before null for a subject of whom nothing was told
     */
    public Step judge(Sample sample, Deviation deviation, @Nullable Cooldowns before) {
        Instant at = sample.span().end();
        Cooldowns told = (before == null ? Cooldowns.NONE : before).at(at, rules.coolDown());
        List<Behavior> behaviors = new ArrayList<>();
        for (Conduct conduct : sample.reading().conducts()) {
            if (told.mayTell(conduct.type().word())) {
                told = told.telling(conduct.type().word(), at);
                behaviors.add(new Behavior(sample, conduct, deviation, risk(conduct, sample, deviation)));
            }
        }
        return new Step(new Analysis(sample, deviation, risk(sample, deviation)), behaviors, told);
    }

    /** An unusual scene is the camera's risk; with a subject it counts beside what the subject's own is, not alone. */
    private RiskScore risk(Sample sample, Deviation deviation) {
        Reading reading = sample.reading();
        Evidence all = new Evidence(reading.indicators(), reading.action(), reading.anomaly());
        boolean counts = sample.of().subjectId() == null || all.isPersonal(weights);
        Evidence evidence = counts ? all : new Evidence(null, null, null);
        return new RiskScore(evidence.score(weights, deviation.share()).value(), version);
    }

    private RiskScore risk(Conduct conduct, Sample sample, Deviation deviation) {
        Double anomaly = sample.reading().anomaly();
        Evidence evidence = new Evidence(conduct.indicators(), conduct.action(), anomaly);
        return new RiskScore(evidence.score(weights, deviation.share()).value(), version);
    }
}
