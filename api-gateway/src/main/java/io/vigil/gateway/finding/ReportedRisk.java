package io.vigil.gateway.finding;

import io.vigil.avro.Observation;
import io.vigil.gateway.GatewayProperties;
import io.vigil.risk.Indicators;
import io.vigil.risk.RiskParts;
import io.vigil.risk.RiskScore;
import io.vigil.risk.RiskWeights;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The risk of what a model outside reports, by the weights that score what Vigil sees itself: the indicators that it names,
 * the deviation, and the action where the type of a detection is one. An alert's risk is the one it is reported with. Where
 * nothing is known nothing speaks for a risk: 0. What a sender is told and what is kept are both made here, of the same
 * record.
 */
@Component
public class ReportedRisk {
    /** The contract's types of behaviour that scoring makes of actions with other names. */
    private static final Map<String, String> ACTIONS = Map.of("fall", "fallen", "fight", "fighting");

    private static final String MEAN = "avg_";

    private final RiskWeights weights;

    ReportedRisk(GatewayProperties properties) {
        String file = properties.gateway().callback().riskWeights();
        this.weights = file.isBlank() ? RiskWeights.shipped() : RiskWeights.read(Path.of(file));
    }

    public RiskScore of(Observation report) {
        if (report.getRiskScore() != null) {
            return new RiskScore(report.getRiskScore(), weights.version());
        }
        Double deviation = report.getDeviation() == null ? null : (double) report.getDeviation();
        return weights.score(new RiskParts(indicators(report), deviation, action(report), null));
    }

    private @Nullable Double indicators(Observation report) {
        Map<String, Float> named = new HashMap<>();
        if (report.getIndicators() != null) {
            named.putAll(report.getIndicators());
        }
        for (String name : Indicators.NAMES) {
            Float mean = report.getSummary().get(MEAN + name);
            if (mean != null) {
                named.put(name, mean);
            }
        }
        return known(weights.ofIndicators(named));
    }

    private @Nullable Double action(Observation report) {
        String type = report.getType();
        Float confidence = report.getConfidence();
        return type == null || confidence == null
                ? null
                : known(weights.ofAction(ACTIONS.getOrDefault(type, type), confidence));
    }

    private static @Nullable Double known(OptionalDouble part) {
        return part.isPresent() ? part.getAsDouble() : null;
    }
}
