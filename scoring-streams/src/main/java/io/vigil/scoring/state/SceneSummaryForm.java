package io.vigil.scoring.state;

import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.state.avro.FeatureState;
import io.vigil.scoring.state.avro.SceneStatusState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scene's status as it is stored. */
final class SceneSummaryForm {

    private SceneSummaryForm() {}

    static @Nullable SceneStatusState write(@Nullable SceneSummary scene) {
        return scene == null
                ? null
                : new SceneStatusState(
                        scene.aiStatus(),
                        scene.anomalyType(),
                        scene.reasoning(),
                        scene.baselineDeviation(),
                        scene.learningComplete(),
                        new TreeMap<>(scene.features())
                                .entrySet().stream()
                                        .map(feature -> new FeatureState(feature.getKey(), feature.getValue()))
                                        .toList());
    }

    static @Nullable SceneSummary read(@Nullable SceneStatusState state) {
        if (state == null) {
            return null;
        }
        Map<String, Double> features = new TreeMap<>();
        state.getFeatures().forEach(feature -> features.put(feature.getName(), feature.getValue()));
        return new SceneSummary(
                state.getAiStatus(),
                state.getAnomalyType(),
                state.getReasoning(),
                state.getBaselineDeviation(),
                state.getLearningComplete(),
                features);
    }
}
