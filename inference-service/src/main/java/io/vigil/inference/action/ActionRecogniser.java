package io.vigil.inference.action;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;

/** Says what tracked people do. Used by one thread at a time, with the frames of a camera in capture order. */
public interface ActionRecogniser {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @param frames of several cameras
     * @return each frame's actions, in the frames' order; a track that was not seen for long enough has none
     */
    List<List<TrackedAction>> recognise(List<TrackedFrame> frames);
}
