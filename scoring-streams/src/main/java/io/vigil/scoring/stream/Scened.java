package io.vigil.scoring.stream;

import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.scene.SceneAlert;
import java.util.List;

/**
 * What was made of a camera's scene after a new frame was watched.
 *
 * @param status as of the last whole second
 * @param alerts that the frame, or the second before it, raised
 */
public record Scened(Watched watched, SceneSummary status, List<SceneAlert> alerts) {}
