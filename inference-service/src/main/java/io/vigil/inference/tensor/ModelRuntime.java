package io.vigil.inference.tensor;

/** A loaded model. Safe for use by several threads, each with its own batch. */
public interface ModelRuntime extends AutoCloseable {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @param batch at least one picture
     */
    Outputs run(PixelBatch batch);

    @Override
    void close();
}
