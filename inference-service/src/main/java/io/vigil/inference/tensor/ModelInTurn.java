package io.vigil.inference.tensor;

import java.util.concurrent.Semaphore;

/**
 * Runs a model when it is its turn. Models that share processors without turns slow each other down by more than they gain: the
 * threads of each spin while they wait for the others'.
 */
public final class ModelInTurn implements ModelRuntime {

    private final ModelRuntime model;
    private final Semaphore turns;

    /** @param turns shared by the models; as many run at once as it has permits */
    public ModelInTurn(ModelRuntime model, Semaphore turns) {
        this.model = model;
        this.turns = turns;
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public Outputs run(PixelBatch batch) {
        turns.acquireUninterruptibly();
        try {
            return model.run(batch);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
