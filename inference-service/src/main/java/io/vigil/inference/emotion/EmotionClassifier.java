package io.vigil.inference.emotion;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Reads what faces express. Used by one thread at a time. */
public interface EmotionClassifier {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return each face's emotion, in order
     */
    List<Emotion> classify(List<Portrait> faces);
}
