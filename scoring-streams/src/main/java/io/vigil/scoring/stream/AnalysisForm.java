package io.vigil.scoring.stream;

import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.SceneStatus;
import io.vigil.risk.Indicators;
import io.vigil.scoring.analysis.Analysis;
import io.vigil.scoring.analysis.Conduct;
import io.vigil.scoring.analysis.Deviation;
import io.vigil.scoring.analysis.Reading;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.frame.SeenAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A judged sample, and a behaviour that stood out in it, as the wire has them. Maps are written in an order of their own. */
final class AnalysisForm {

    private AnalysisForm() {}

    static FrameAnalysis write(Analysis analysis) {
        Sample sample = analysis.sample();
        Reading reading = sample.reading();
        Deviation deviation = analysis.deviation();
        SeenAction action = reading.action();
        return FrameAnalysis.newBuilder()
                .setTenant(sample.of().tenant())
                .setAnalysisId(sample.id())
                .setCameraId(sample.of().cameraId())
                .setSubjectId(sample.of().subjectId())
                .setWindowStart(sample.span().start())
                .setWindowEnd(sample.span().end())
                .setFrames(sample.span().frames())
                .setPeople(sample.span().people())
                .setIndicators(indicators(reading.indicators()))
                .setBaselineDeviation(number(deviation.z()))
                .setDeviation(number(deviation.share()))
                .setBaselineReady(deviation.ready())
                .setAction(action == null ? null : action.label())
                .setActionConfidence(action == null ? null : (float) action.confidence())
                .setAnomaly(number(reading.anomaly()))
                .setAnomalies(reading.anomalies())
                .setScene(scene(reading.scene()))
                .setRiskScore((float) analysis.risk().value())
                .setRiskLevel(analysis.risk().level().name())
                .setFrameId(sample.origin().frameId())
                .setRuleVersion(analysis.risk().version())
                .setModels(OriginForm.models(sample.origin().models()))
                .setSource(OriginForm.source(sample.origin().source()))
                .build();
    }

    static Behavior write(io.vigil.scoring.analysis.Behavior behavior) {
        Sample sample = behavior.sample();
        Conduct conduct = behavior.conduct();
        return Behavior.newBuilder()
                .setTenant(sample.of().tenant())
                .setBehaviorId(behavior.id())
                .setCameraId(sample.of().cameraId())
                .setSubjectId(sample.of().subjectId())
                .setTrackId(conduct.trackId())
                .setDetectionType(conduct.type().word())
                .setCategory(conduct.type().category())
                .setConfidence((float) conduct.confidence())
                .setDeviation(number(behavior.deviation().share()))
                .setAt(behavior.at())
                .setContext(new TreeMap<>(conduct.context()))
                .setRiskScore((float) behavior.risk().value())
                .setRiskLevel(behavior.risk().level().name())
                .setFrameId(sample.origin().frameId())
                .setRuleVersion(behavior.risk().version())
                .setModels(OriginForm.models(sample.origin().models()))
                .setSource(OriginForm.source(sample.origin().source()))
                .build();
    }

    private static @Nullable SceneStatus scene(@Nullable SceneSummary scene) {
        if (scene == null) {
            return null;
        }
        Map<String, Float> features = new TreeMap<>();
        scene.features().forEach((name, value) -> features.put(name, value.floatValue()));
        return SceneStatus.newBuilder()
                .setAiStatus(scene.aiStatus())
                .setAnomalyType(scene.anomalyType())
                .setReasoning(scene.reasoning())
                .setBaselineDeviation(number(scene.baselineDeviation()))
                .setLearningComplete(scene.learningComplete())
                .setFeatures(features)
                .build();
    }

    private static @Nullable Map<String, Float> indicators(@Nullable Indicators indicators) {
        if (indicators == null) {
            return null;
        }
        Map<String, Float> byName = new LinkedHashMap<>();
        indicators.byName().forEach((name, value) -> byName.put(name, value.floatValue()));
        return byName;
    }

    private static @Nullable Float number(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }
}
