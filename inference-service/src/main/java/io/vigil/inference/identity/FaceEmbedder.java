package io.vigil.inference.identity;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Makes faces comparable. Used by one thread at a time. */
public interface FaceEmbedder {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return each face's embedding, in order; comparable with those of the same model only
     */
    List<Embedding> embed(List<Portrait> faces);
}
