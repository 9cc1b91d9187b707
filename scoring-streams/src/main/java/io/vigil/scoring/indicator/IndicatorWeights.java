package io.vigil.scoring.indicator;

import io.vigil.risk.Indicators;
import io.vigil.risk.InvalidWeights;
import io.vigil.risk.WeightsFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The versioned weights that make indicators of features. Each indicator is a weighted mean of the features that are known,
 * bent by a logistic:
 *
 * <pre>
 * x         = sum(weight * feature) / sum(weight), over the features that are known
 * indicator = 1 / (1 + exp(-gain * (x - midpoint)))
 * </pre>
 *
 * The face is always among those known; gaze, posture and movement may be missing and are then left out, not taken for 0.
 * The weights are heuristics of this project for figures that the contract asks for. They were fitted to nothing, measure
 * no state of mind, and are no lie detector. Immutable.
 */
public final class IndicatorWeights {
    private final String version;
    private final Logistic stress;
    private final Logistic anxiety;
    private final Logistic deception;
    private final Logistic nervousness;

    private IndicatorWeights(WeightsFile file) {
        file.only("", List.of("version", "indicators"));
        file.only("/indicators", Indicators.NAMES);
        this.version = file.version();
        this.stress = Logistic.read(file, Indicators.NAMES.get(0));
        this.anxiety = Logistic.read(file, Indicators.NAMES.get(1));
        this.deception = Logistic.read(file, Indicators.NAMES.get(2));
        this.nervousness = Logistic.read(file, Indicators.NAMES.get(3));
    }

    /** Those that Vigil comes with. */
    public static IndicatorWeights shipped() {
        return new IndicatorWeights(WeightsFile.resource(IndicatorWeights.class, "/indicator/indicators-1.json"));
    }

    /** @throws InvalidWeights where the file cannot be read, or its weights are not sound */
    public static IndicatorWeights read(Path file) {
        return new IndicatorWeights(WeightsFile.read(file));
    }

    public String version() {
        return version;
    }

    Indicators of(Features features) {
        double[] known = features.values();
        return new Indicators(stress.of(known), anxiety.of(known), deception.of(known), nervousness.of(known));
    }

    /** One indicator's. */
    private static final class Logistic {
        private final double[] weights;
        private final double midpoint;
        private final double gain;

        private Logistic(double[] weights, double midpoint, double gain) {
            this.weights = weights;
            this.midpoint = midpoint;
            this.gain = gain;
        }

        static Logistic read(WeightsFile file, String indicator) {
            String at = "/indicators/" + indicator;
            file.only(at, List.of("midpoint", "gain", "weights"));
            double[] weights = file.weights(at + "/weights", Feature.WORDS);
            double face = 0;
            for (int i = 0; i < Feature.EMOTIONS; i++) {
                face += weights[i];
            }
            if (face == 0) {
                throw file.unsound(at + "/weights", "gives no emotion a weight", "give one: the face is always known");
            }
            return new Logistic(weights, file.share(at + "/midpoint"), file.positive(at + "/gain"));
        }

        double of(double[] features) {
            double sum = 0;
            double present = 0;
            for (int i = 0; i < weights.length; i++) {
                if (!Double.isNaN(features[i])) {
                    sum += weights[i] * features[i];
                    present += weights[i];
                }
            }
            // StrictMath: the same bytes on every machine
            return 1 / (1 + StrictMath.exp(-gain * (sum / present - midpoint)));
        }
    }
}
