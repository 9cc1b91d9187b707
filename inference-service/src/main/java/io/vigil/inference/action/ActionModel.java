package io.vigil.inference.action;

import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A model that reads [N,16,51] keypoints and answers [N,labels] probabilities. */
public final class ActionModel implements ActionClassifier {

    private static final int FLOATS = PoseWindow.SAMPLES * PoseWindow.VALUES;

    private final ModelRuntime model;
    private final List<String> labels;
    private final PixelBatch batch;

    /** @throws IllegalArgumentException where the model reads other windows or tells another number of labels */
    public ActionModel(ModelRuntime model, int batchSize) {
        this.model = model;
        ModelManifest manifest = model.manifest();
        labels = manifest.reading().labels();
        if (manifest.input().values() != FLOATS
                || manifest.outputs().size() != 1
                || manifest.outputs().get(0).floats() != labels.size()) {
            throw new IllegalArgumentException(
                    "an action model reads [N,16,51] and answers one probability for each of its labels " + labels
                            + ", but " + manifest.name() + " reads "
                            + manifest.input().shape() + " and answers "
                            + manifest.outputs());
        }
        batch = new PixelBatch(manifest.input(), batchSize);
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public List<float[]> classify(List<float[]> windows) {
        List<float[]> answers = new ArrayList<>(windows.size());
        for (int from = 0; from < windows.size(); from += batch.capacity()) {
            List<float[]> part = windows.subList(from, Math.min(windows.size(), from + batch.capacity()));
            batch.clear();
            part.forEach(this::fill);
            Outputs outputs = model.run(batch);
            float[] probabilities = outputs.of("probabilities");
            for (int i = 0; i < part.size(); i++) {
                answers.add(Arrays.copyOfRange(probabilities, i * labels.size(), (i + 1) * labels.size()));
            }
        }
        return answers;
    }

    private void fill(float[] window) {
        if (window.length != FLOATS) {
            throw new IllegalArgumentException("a window has " + FLOATS + " floats, not " + window.length);
        }
        batch.nextFloats().put(window);
    }
}
