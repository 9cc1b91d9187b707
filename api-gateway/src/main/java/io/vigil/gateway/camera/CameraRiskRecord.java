package io.vigil.gateway.camera;

import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.SceneStatus;

/** Reads a camera's risk from the analysis of it as a whole. */
public final class CameraRiskRecord {
    private CameraRiskRecord() {}

    public static CameraRisk read(FrameAnalysis analysis) {
        SceneStatus scene = analysis.getScene();
        return new CameraRisk(
                analysis.getRiskScore(),
                analysis.getRiskLevel(),
                analysis.getWindowEnd(),
                scene == null ? null : scene.getAiStatus(),
                scene == null ? null : scene.getAnomalyType(),
                scene == null ? null : scene.getReasoning(),
                scene == null ? null : scene.getBaselineDeviation(),
                scene != null && scene.getLearningComplete(),
                analysis.getPeople(),
                analysis.getIndicators());
    }
}
