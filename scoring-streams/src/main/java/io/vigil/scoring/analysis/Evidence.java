package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.risk.RiskLevel;
import io.vigil.risk.RiskParts;
import io.vigil.risk.RiskScore;
import io.vigil.risk.RiskWeights;
import io.vigil.scoring.frame.SeenAction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What speaks of a person, or of a camera's people together.
 *
 * @param indicators null where not known
 * @param action null where not known
 * @param anomaly the model's score of the scene, 0-1, or null where not known
 */
record Evidence(
        @Nullable Indicators indicators,
        @Nullable SeenAction action,
        @Nullable Double anomaly) {

    /** How risky the action is, or null for none, and for one that the table does not have. */
    static @Nullable Double risk(@Nullable SeenAction action, RiskWeights weights) {
        if (action == null) {
            return null;
        }
        OptionalDouble risk = weights.ofAction(action.label(), action.confidence());
        return risk.isPresent() ? risk.getAsDouble() : null;
    }

    /** The riskiest of the actions that the table has, the first of equals, or null. */
    static @Nullable SeenAction riskiest(List<SeenAction> actions, RiskWeights weights) {
        SeenAction riskiest = null;
        double most = -1;
        for (SeenAction action : actions) {
            double risk = weights.ofAction(action.label(), action.confidence()).orElse(-1);
            if (risk > most) {
                riskiest = action;
                most = risk;
            }
        }
        return riskiest;
    }

    RiskScore score(RiskWeights weights, @Nullable Double deviation) {
        Double part = indicators == null ? null : Double.valueOf(weights.ofIndicators(indicators));
        Double unusual = anomaly == null ? null : Double.valueOf(RiskWeights.ofAnomaly(anomaly));
        return weights.score(new RiskParts(part, deviation, risk(action, weights), unusual));
    }

    /** Whether there is anything of the person's own: an unusual scene alone makes nobody in it a risk. */
    boolean isPersonal(RiskWeights weights) {
        return indicators != null || risk(action, weights) != null;
    }

    /** The contract's words for what is as high as HIGH begins. */
    List<String> markers(RiskWeights weights) {
        List<String> markers = new ArrayList<>();
        if (indicators != null && high(Math.max(indicators.stress(), indicators.anxiety()))) {
            markers.add("stress_markers");
        }
        if (indicators != null && high(indicators.deception())) {
            markers.add("deception_signals");
        }
        Double risk = risk(action, weights);
        if ((indicators != null && high(indicators.nervousness())) || (risk != null && high(risk))) {
            markers.add("unusual_movement");
        }
        return markers;
    }

    /** The figures, in words. */
    String reasoning() {
        List<String> said = new ArrayList<>();
        if (indicators != null) {
            indicators.byName().forEach((name, value) -> said.add(name + " " + rounded(value)));
        }
        if (action != null) {
            said.add("action " + action.label() + " (" + rounded(action.confidence()) + ")");
        }
        if (anomaly != null) {
            said.add("scene anomaly " + rounded(anomaly));
        }
        return String.join(", ", said);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static boolean high(double share) {
        return RiskLevel.of(share).compareTo(RiskLevel.HIGH) >= 0;
    }
}
