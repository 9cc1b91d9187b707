package io.vigil.inference.emotion;

import java.util.Map;

/** What a face expresses: probabilities by the model's labels, together 1. */
public record Emotion(Map<String, Float> probabilities) {

    public Emotion {
        probabilities = Map.copyOf(probabilities);
    }
}
