package io.vigil.inference.tensor;

/** A loaded model. Safe for use by several threads, each with its own batch. */
public interface ModelRuntime extends AutoCloseable {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @param batch at least one element, for the input of this manifest
     * @throws ModelFailed where the model cannot answer; the role is to be taken as absent for these elements
     */
    Outputs run(PixelBatch batch);

    @Override
    void close();
}
