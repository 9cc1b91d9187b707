package io.vigil.inference.scene;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Optional;

/** Says how unusual scenes are. Used by one thread at a time, with the frames of a camera in capture order. */
public interface SceneWatch {

    ModelManifest manifest();

    /**
     * Blocks while the model runs.
     *
     * @param frames of several cameras
     * @return each frame's judgement, in the frames' order; empty where too little of the camera was seen yet
     */
    List<Optional<SceneAnomaly>> judge(List<TrackedFrame> frames);
}
