package io.vigil.inference.object;

import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Finds objects. Used by one thread at a time. */
public interface ObjectDetector {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @return what is in each picture, in the pictures' order, the surest first
     */
    List<List<FoundObject>> detect(List<Picture> pictures);
}
