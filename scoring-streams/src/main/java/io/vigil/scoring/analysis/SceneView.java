package io.vigil.scoring.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the watch over the scene made of a frame, or of time.
 *
 * @param raised types of the alerts that were raised
 */
public record SceneView(List<String> raised, @Nullable SceneSummary status) {
    public static final SceneView NONE = new SceneView(List.of(), null);

    public SceneView {
        raised = List.copyOf(raised);
    }
}
