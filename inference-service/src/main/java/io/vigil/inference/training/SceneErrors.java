package io.vigil.inference.training;

import java.util.Arrays;
import java.util.List;

/** How badly an autoencoder reconstructs scenes. */
final class SceneErrors {

    private final Predictor predictor;
    private final Standard standard;

    SceneErrors(Predictor predictor, Standard standard) {
        this.predictor = predictor;
        this.standard = standard;
    }

    double quantile(List<float[]> features, double quantile) {
        double[] sorted = of(features);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(quantile * sorted.length) - 1)];
    }

    Share above(List<float[]> features, float threshold) {
        int above = 0;
        double[] errors = of(features);
        for (double error : errors) {
            above += error > threshold ? 1 : 0;
        }
        return new Share(above, errors.length);
    }

    private double[] of(List<float[]> features) {
        List<float[]> inputs = features.stream().map(standard::apply).toList();
        List<float[]> outputs = predictor.answer(inputs);
        double[] errors = new double[inputs.size()];
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            for (int j = 0; j < inputs.get(i).length; j++) {
                double difference = outputs.get(i)[j] - inputs.get(i)[j];
                sum += difference * difference;
            }
            errors[i] = sum / inputs.get(i).length;
        }
        return errors;
    }
}
