package io.vigil.scoring.scene;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scene's features over one second. What cannot be told (the speed of nobody, the error of a model that did not run) is
 * {@link Double#NaN}, which is not zero: it is neither compared nor learned.
 */
public record Features(double motion, double people, double speed, double error) {
    /** Nothing is known. */
    public static final Features NONE = new Features(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public double of(Feature feature) {
        return switch (feature) {
            case MOTION -> motion;
            case PEOPLE -> people;
            case SPEED -> speed;
            case ERROR -> error;
        };
    }

    /** Those that are known, by the words that topics use, in the order of the features. */
    public Map<String, Double> byWord() {
        Map<String, Double> known = new LinkedHashMap<>();
        for (Feature feature : Feature.ALL) {
            double value = of(feature);
            if (!Double.isNaN(value)) {
                known.put(feature.word(), value);
            }
        }
        return known;
    }
}
