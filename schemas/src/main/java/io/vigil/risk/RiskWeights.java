package io.vigil.risk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The versioned weighting that makes a risk score: a weighted mean of the parts that are known,
 *
 * <pre>risk = sum(weight * part) / sum(weight), over the parts that are present</pre>
 *
 * so that an absent part neither lowers nor raises the score. Where no part is present nothing speaks for a risk, and the
 * score is 0. The indicators' part is the weighted mean of the indicators in the same way. The shipped indicator weights
 * give the contract's own example (stress 0.65, anxiety 0.42, deception 0.31, nervousness 0.28, nothing else known) the
 * contract's own answer, 0.45. All weights are this project's choice: no study stands behind them. Immutable.
 */
public final class RiskWeights {
    private static final List<String> PARTS = List.of("indicators", "deviation", "action", "anomaly");

    /** The score at which the anomaly model begins to call a scene unusual. */
    private static final double USUAL = 0.5;

    private final String version;
    private final double[] parts;
    private final double[] indicators;
    private final Map<String, Double> actions;

    private RiskWeights(WeightsFile file) {
        file.only("", List.of("version", "weights", "indicators", "actions"));
        this.version = file.version();
        this.parts = file.weights("/weights", PARTS);
        this.indicators = file.weights("/indicators", Indicators.NAMES);
        this.actions = file.shares("/actions");
    }

    /** Those that Vigil comes with. */
    public static RiskWeights shipped() {
        return new RiskWeights(WeightsFile.resource(RiskWeights.class, "/risk/risk-1.json"));
    }

    /** @throws InvalidWeights where the file cannot be read, or its weights are not sound */
    public static RiskWeights read(Path file) {
        return new RiskWeights(WeightsFile.read(file));
    }

    public String version() {
        return version;
    }

    public RiskScore score(RiskParts known) {
        Mean mean = new Mean();
        mean.add(parts[0], known.indicators());
        mean.add(parts[1], known.deviation());
        mean.add(parts[2], known.action());
        mean.add(parts[3], known.anomaly());
        return new RiskScore(mean.orElse(0), version);
    }

    /** The indicators' part of a score. */
    public double ofIndicators(Indicators known) {
        Mean mean = new Mean();
        mean.add(indicators[0], known.stress());
        mean.add(indicators[1], known.anxiety());
        mean.add(indicators[2], known.deception());
        mean.add(indicators[3], known.nervousness());
        return mean.orElse(0);
    }

    /**
     * The indicators' part of a score from an outside report, which may name only some of them.
     *
     * @return empty where it names none
     * @throws IllegalArgumentException for an unknown name, or a value outside 0-1
     */
    public OptionalDouble ofIndicators(Map<String, ? extends Number> known) {
        for (String name : known.keySet()) {
            if (!Indicators.NAMES.contains(name)) {
                throw new IllegalArgumentException("an indicator " + name + ": there are " + Indicators.NAMES);
            }
        }
        Mean mean = new Mean();
        for (int i = 0; i < indicators.length; i++) {
            Number value = known.get(Indicators.NAMES.get(i));
            mean.add(indicators[i], value == null ? null : Share.check(Indicators.NAMES.get(i), value.doubleValue()));
        }
        return mean.value();
    }

    /**
     * How risky an action is by the table, times how sure the model is of it. Empty for a word that the table does not
     * have, {@code unknown} among them: what somebody does is then not known, and not harmless.
     *
     * @param confidence 0-1
     * @throws IllegalArgumentException where it is not
     */
    public OptionalDouble ofAction(String action, double confidence) {
        Double risk = actions.get(action);
        return risk == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(risk * Share.check("a confidence", confidence));
    }

    /**
     * How risky an unusual scene is: 0 up to the anomaly model's calibrated threshold, which is a score of 0.5, and from
     * there straight to 1. What the model calls usual is known, and speaks for safety.
     *
     * @param score 0-1
     * @throws IllegalArgumentException where it is not
     */
    public static double ofAnomaly(double score) {
        return Math.max(0, (Share.check("an anomaly score", score) - USUAL) / (1 - USUAL));
    }

    /** A weighted mean over what is present. */
    private static final class Mean {
        private double sum;
        private double weights;
        private boolean any;

        void add(double weight, @Nullable Double value) {
            if (value != null && weight > 0) {
                sum += weight * value;
                weights += weight;
                any = true;
            }
        }

        OptionalDouble value() {
            return any ? OptionalDouble.of(Math.min(1, sum / weights)) : OptionalDouble.empty();
        }

        double orElse(double other) {
            return value().orElse(other);
        }
    }
}
