package io.vigil.inference.action;

import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Tells actions from windows of keypoints. Used by one thread at a time. */
public interface ActionClassifier {

    ModelManifest manifest();

    /** What it can tell, in the order of its probabilities. {@link #OTHER} is none of the others. */
    List<String> labels();

    String OTHER = "other";

    /**
     * Blocks while the model runs.
     *
     * @param windows as {@link PoseWindow#sample()} makes them
     * @return for each window one probability a label, which sum to 1
     */
    List<float[]> classify(List<float[]> windows);
}
