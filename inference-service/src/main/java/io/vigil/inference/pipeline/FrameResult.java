package io.vigil.inference.pipeline;

import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.identity.Match;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.track.TrackedObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one frame.
 *
 * @param people by their place in {@code objects}
 * @param matches by the person's place in {@code objects}
 * @param models that looked at the frame; what a role that did not run would have answered is left out
 * @param milliseconds by stage
 */
record FrameResult(
        List<TrackedObject> objects,
        List<PersonView> people,
        Map<Integer, Match> matches,
        List<TrackedAction> actions,
        @Nullable SceneAnomaly anomaly,
        List<ModelManifest> models,
        Map<String, Float> milliseconds) {}
