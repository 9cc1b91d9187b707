package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.risk.RiskWeights;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.indicator.Features;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which behaviours stood out in a window, and how sure that is:
 *
 * <ul>
 *   <li>stress indicators: the highest of the means of stress, anxiety and nervousness
 *   <li>suspicious behaviour: the higher of the mean of deception and the person's own risk, the scene left out
 *   <li>a fall, a fight: how sure the action model was
 * </ul>
 */
final class Conducts {
    private static final Map<String, ConductType> PHYSICAL =
            Map.of("fallen", ConductType.FALL, "fighting", ConductType.FIGHT);

    private final RiskWeights weights;
    private final AnalysisRules rules;
    private final EnumMap<ConductType, Conduct> surest = new EnumMap<>(ConductType.class);

    Conducts(RiskWeights weights, AnalysisRules rules) {
        this.weights = weights;
        this.rules = rules;
    }

    /** @param shown null where affect is closed */
    void add(Followed person, @Nullable Features shown) {
        Tally tally = person.tally();
        Indicators means = tally.indicators();
        SeenAction riskiest = Evidence.riskiest(tally.actions(), weights);
        Evidence own = new Evidence(means, riskiest, null);
        double suspicious = own.isPersonal(weights) ? own.score(weights, null).value() : 0;
        if (means != null) {
            double stress = Math.max(Math.max(means.stress(), means.anxiety()), means.nervousness());
            suspicious = Math.max(suspicious, means.deception());
            add(ConductType.STRESS_INDICATORS, stress, person, shown, riskiest);
        }
        add(ConductType.SUSPICIOUS_BEHAVIOR, suspicious, person, shown, riskiest);
        for (SeenAction action : tally.actions()) {
            ConductType type = PHYSICAL.get(action.label());
            if (type != null) {
                add(type, action.confidence(), person, shown, action);
            }
        }
    }

    private void add(
            ConductType type,
            double confidence,
            Followed person,
            @Nullable Features shown,
            @Nullable SeenAction action) {
        Conduct known = surest.get(type);
        if (rules.standsOut(confidence) && (known == null || confidence > known.confidence())) {
            Indicators means = person.tally().indicators();
            surest.put(
                    type, new Conduct(type, confidence, person.trackId(), means, action, Bearing.words(shown, action)));
        }
    }

    /** At most one of a type, by type. */
    List<Conduct> all() {
        return new ArrayList<>(surest.values());
    }
}
