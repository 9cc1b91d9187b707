package io.vigil.inference.tensor;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a model was shown, and shows it that again and nothing else: the model's own speed. */
public final class ReplayedModel implements ModelRuntime {

    private final ModelRuntime model;
    private final List<PixelBatch> shown = new ArrayList<>();
    private boolean remembering;

    public ReplayedModel(ModelRuntime model) {
        this.model = model;
    }

    /** Forgets, and remembers each run from now on. */
    public void remember() {
        shown.clear();
        remembering = true;
    }

    /** Runs the model once over each batch remembered. */
    public void replay() {
        remembering = false;
        shown.forEach(model::run);
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public Outputs run(PixelBatch batch) {
        if (remembering) {
            PixelBatch copy = new PixelBatch(manifest().input(), batch.size());
            ByteBuffer pixels = batch.filled();
            for (int i = 0; i < batch.size(); i++) {
                ByteBuffer element = copy.next();
                element.put(pixels.slice(i * element.remaining(), element.remaining()));
            }
            shown.add(copy);
        }
        return model.run(batch);
    }

    @Override
    public void close() {
        model.close();
    }
}
