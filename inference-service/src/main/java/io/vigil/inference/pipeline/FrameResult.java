package io.vigil.inference.pipeline;

import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.identity.Match;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.TrackedObject;
import java.util.HashMap;
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
        Map<String, Float> milliseconds) {

    static FrameResult of(Insight insight, List<PersonView> people, Map<String, Float> milliseconds) {
        Map<Integer, Match> matches = new HashMap<>();
        insight.known().forEach(known -> matches.put(known.face().object(), known.match()));
        return new FrameResult(
                insight.objects(),
                people,
                matches,
                insight.actions(),
                insight.anomaly(),
                insight.models(),
                milliseconds);
    }

    /** The role's model, null where the role did not run. */
    @Nullable
    ModelManifest modelOf(Role role) {
        return models.stream().filter(model -> model.role() == role).findFirst().orElse(null);
    }
}
