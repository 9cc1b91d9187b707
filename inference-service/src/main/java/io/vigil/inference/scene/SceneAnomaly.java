package io.vigil.inference.scene;

import java.util.Map;

/**
 * How unusual a scene is.
 *
 * @param score 0-1; 0.5 is the calibrated threshold
 * @param error the autoencoder's mean squared reconstruction error
 * @param features the largest shares of the error by the feature's name, 0-1
 */
public record SceneAnomaly(float score, float error, Map<String, Float> features) {

    public SceneAnomaly {
        features = Map.copyOf(features);
    }
}
