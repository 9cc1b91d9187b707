package io.vigil.inference.pipeline;

import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.identity.Recognition;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.track.TrackedObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a frame in view of those before it.
 *
 * @param known faces of enrolled subjects
 * @param anomaly null where nobody judged
 * @param models that looked at the frame, those that only saw it alone included
 */
record Insight(
        List<TrackedObject> objects,
        List<Recognition> known,
        List<TrackedAction> actions,
        @Nullable SceneAnomaly anomaly,
        List<ModelManifest> models) {

    /** Nobody knows what is in the frame. */
    static final Insight NONE = new Insight(List.of(), List.of(), List.of(), null, List.of());
}
