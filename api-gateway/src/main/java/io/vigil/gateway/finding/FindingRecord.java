package io.vigil.gateway.finding;

import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.ModelVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads findings from their records. */
public final class FindingRecord {
    private FindingRecord() {}

    public static Analysis read(FrameAnalysis record) {
        return new Analysis(
                record.getAnalysisId(),
                record.getCameraId(),
                record.getSubjectId(),
                record.getWindowStart(),
                record.getWindowEnd(),
                record.getFrames(),
                record.getPeople(),
                record.getIndicators(),
                record.getBaselineDeviation(),
                record.getDeviation(),
                record.getBaselineReady(),
                record.getAction(),
                record.getActionConfidence(),
                record.getAnomaly(),
                record.getAnomalies(),
                scene(record.getScene()),
                record.getRiskScore(),
                record.getRiskLevel(),
                record.getFrameId(),
                record.getRuleVersion(),
                models(record.getModels()),
                null);
    }

    public static Behavior read(io.vigil.avro.Behavior record) {
        return new Behavior(
                record.getBehaviorId(),
                record.getCameraId(),
                record.getSubjectId(),
                record.getTrackId(),
                record.getDetectionType(),
                record.getCategory(),
                record.getConfidence(),
                record.getDeviation(),
                record.getAt(),
                record.getContext(),
                record.getRiskScore(),
                record.getRiskLevel(),
                record.getFrameId(),
                record.getRuleVersion(),
                models(record.getModels()),
                null);
    }

    public static Anomaly read(io.vigil.avro.Anomaly record) {
        return new Anomaly(
                record.getAnomalyId(),
                record.getCameraId(),
                record.getSubjectId(),
                record.getTrackId(),
                record.getAnomalyType(),
                record.getSeverity(),
                record.getRiskScore(),
                record.getIndicators(),
                record.getReasoning(),
                record.getBaselineDeviation(),
                record.getBeganAt(),
                record.getAt(),
                record.getFrameId(),
                record.getRuleVersion(),
                models(record.getModels()),
                null);
    }

    public static RuleEvent read(io.vigil.avro.RuleEvent record) {
        Long dwell = record.getDwellMs();
        return new RuleEvent(
                record.getEventId(),
                record.getCameraId(),
                record.getAt(),
                record.getRule(),
                record.getOnvif(),
                record.getState(),
                record.getZoneId(),
                record.getLineId(),
                record.getTrackId(),
                record.getClassName(),
                record.getObjectType(),
                record.getDirection(),
                record.getCount(),
                record.getSpeed(),
                dwell == null ? null : dwell / 1000.0,
                record.getFrameId(),
                record.getRuleVersion());
    }

    private static Analysis.@Nullable SceneStatus scene(io.vigil.avro.@Nullable SceneStatus scene) {
        return scene == null
                ? null
                : new Analysis.SceneStatus(
                        scene.getAiStatus(),
                        scene.getAnomalyType(),
                        scene.getReasoning(),
                        scene.getBaselineDeviation(),
                        scene.getLearningComplete(),
                        scene.getFeatures());
    }

    private static List<Model> models(List<ModelVersion> models) {
        return models.stream()
                .map(model -> new Model(model.getRole(), model.getName(), model.getVersion()))
                .toList();
    }
}
