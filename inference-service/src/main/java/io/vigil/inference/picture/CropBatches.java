package io.vigil.inference.picture;

import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import java.util.ArrayList;
import java.util.List;

/** Runs a model over crops, however many there are, in batches of a bounded size. Used by one thread at a time. */
public final class CropBatches {

    private final ModelRuntime model;
    private final PixelBatch batch;

    public CropBatches(ModelRuntime model, int batchSize) {
        this.model = model;
        batch = new PixelBatch(model.manifest().input(), batchSize);
    }

    public ModelManifest manifest() {
        return model.manifest();
    }

    /** Reads one crop's answer out of its batch's. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Outputs outputs, int element, Crop crop);
    }

    /**
     * Blocks while the model runs.
     *
     * @return one reading a crop, in order
     */
    public <T> List<T> run(List<Crop> crops, Reading<T> reading) {
        ModelManifest.Input input = model.manifest().input();
        List<T> readings = new ArrayList<>(crops.size());
        for (int from = 0; from < crops.size(); from += batch.capacity()) {
            List<Crop> part = crops.subList(from, Math.min(crops.size(), from + batch.capacity()));
            batch.clear();
            part.forEach(crop -> crop.sample(input.width(), input.height(), batch.next()));
            Outputs outputs = model.run(batch);
            for (int i = 0; i < part.size(); i++) {
                readings.add(reading.read(outputs, i, part.get(i)));
            }
        }
        return readings;
    }
}
