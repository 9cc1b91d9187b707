package io.vigil.inference.identity;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.CropBatches;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import java.util.Arrays;
import java.util.List;

/** A model that gives one vector for a levelled face. */
public final class VectorEmbedder implements FaceEmbedder {

    private static final float MARGIN = 1.4f;

    private final CropBatches crops;

    public VectorEmbedder(ModelRuntime model, int batchSize) {
        crops = new CropBatches(model, batchSize);
    }

    @Override
    public ModelManifest manifest() {
        return crops.manifest();
    }

    @Override
    public List<Embedding> embed(List<Portrait> faces) {
        return crops.run(faces.stream().map(face -> face.level(MARGIN)).toList(), VectorEmbedder::decode);
    }

    private static Embedding decode(Outputs outputs, int element, Crop crop) {
        float[] values = outputs.of("embedding");
        int size = values.length / outputs.size();
        return new Embedding(Arrays.copyOfRange(values, element * size, (element + 1) * size));
    }
}
