package io.vigil.inference.gaze;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Optional;

/** Tells where faces look. Used by one thread at a time. */
public interface GazeEstimator {

    /** Of all models that take part. */
    List<ModelManifest> manifests();

    /**
     * Blocks while the models run.
     *
     * @return each face's gaze, in order, or nothing where the face is not seen well enough
     */
    List<Optional<Gaze>> estimate(List<Portrait> faces);
}
