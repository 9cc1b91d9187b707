package io.vigil.inference.shadow;

import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Optional;

/** A model on trial in its role. Used by one thread at a time. */
public interface Trial extends AutoCloseable {

    ModelManifest manifest();

    /**
     * Looks at frames as the model in charge did: at the same pictures, people and faces. Blocks while the model runs.
     *
     * @return one answer a frame, in order; nothing where the role had nothing to look at
     */
    List<Optional<TrialAnswer>> look(List<SeenFrame> frames);

    @Override
    void close();
}
