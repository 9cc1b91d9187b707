package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a window. What is null was not known: a policy did not allow it, a model did not run or found nothing.
 *
 * @param indicators their means over the window
 * @param action the riskiest, where it was surest
 * @param anomaly the highest score of the anomaly model, 0-1
 * @param anomalies types of the anomalies raised in the window, each once, by alphabet
 * @param conducts what stood out, at most one of a type, by type
 * @param scene the scene at the window's end; of the camera as a whole only
 */
public record Reading(
        @Nullable Indicators indicators,
        @Nullable SeenAction action,
        @Nullable Double anomaly,
        List<String> anomalies,
        List<Conduct> conducts,
        @Nullable SceneSummary scene) {

    public Reading {
        anomalies = List.copyOf(anomalies);
        conducts = List.copyOf(conducts);
    }
}
