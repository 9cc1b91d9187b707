package io.vigil.inference.object;

import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Finds objects. Used by one thread at a time. */
public interface ObjectDetector {

    /** Whoever looks as a rule; {@link Findings#by} says who did. */
    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return what is in each picture, in the pictures' order
     */
    List<Findings> detect(List<Picture> pictures);
}
