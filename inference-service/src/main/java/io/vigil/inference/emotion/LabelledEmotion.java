package io.vigil.inference.emotion;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.CropBatches;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model that gives one probability for each label of its manifest, from a levelled face. */
public final class LabelledEmotion implements EmotionClassifier {

    private static final float MARGIN = 1.4f;

    private final CropBatches crops;
    private final List<String> labels;

    public LabelledEmotion(ModelRuntime model, int batchSize) {
        crops = new CropBatches(model, batchSize);
        labels = model.manifest().reading().labels();
    }

    @Override
    public ModelManifest manifest() {
        return crops.manifest();
    }

    @Override
    public List<Emotion> classify(List<Portrait> faces) {
        return crops.run(faces.stream().map(face -> face.level(MARGIN)).toList(), this::decode);
    }

    private Emotion decode(Outputs outputs, int element, Crop crop) {
        float[] values = outputs.of("probabilities");
        Map<String, Float> probabilities = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            probabilities.put(labels.get(i), values[element * labels.size() + i]);
        }
        return new Emotion(probabilities);
    }
}
