package io.vigil.inference;

import io.vigil.fault.InvalidSetting;
import io.vigil.inference.identity.IdentitySettings;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.pipeline.PipelineSettings;
import io.vigil.inference.pipeline.PipelineSettings.Batching;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.inference.pipeline.PipelineSettings.Waiting;
import io.vigil.inference.provider.ProviderSettings;
import io.vigil.inference.shadow.ShadowSettings;
import io.vigil.inference.tensor.GpuSettings;
import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.track.TrackingRules;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The service's configuration; application.yml shows every key with its default. */
@ConfigurationProperties("vigil")
record InferenceProperties(KafkaConnection kafka, RegistryConnection registry, Inference inference) {

    /**
     * How this worker looks at frames.
     *
     * @param modelDir and models, threads, gpu, warmUp: see {@link ModelSettings}
     */
    record Inference(
            Path modelDir,
            @Nullable Map<String, String> models,
            Mode mode,
            int batchSize,
            Duration batchWait,
            Duration batchTime,
            int backlog,
            Duration freshness,
            int priorityThreshold,
            int threads,
            @Nullable GpuSettings gpu,
            int decodeThreads,
            Duration reportInterval,
            String group,
            List<Integer> warmUp,
            Objects objects,
            People people,
            TrackingRules tracking,
            IdentitySettings identity,
            ProviderSettings provider,
            ShadowSettings shadow) {

        Inference {
            range("batch-size", batchSize, 1, 256, "16");
            range("threads", threads, 0, 256, "0 (one a processor)");
            range("decode-threads", decodeThreads, 1, 64, "2");
            range("backlog", backlog, batchSize, 10_000, "64");
            notNegative("batch-wait", batchWait, "20ms");
            notNegative("batch-time", batchTime, "150ms, or 0s for batches as large as batch-size");
            require(
                    freshness.toMillis() >= 100,
                    "freshness",
                    freshness,
                    "set it to 100ms or more, for example 2s; to analyse every frame set mode to replay");
            require(
                    reportInterval.toMillis() >= 100,
                    "report-interval",
                    reportInterval,
                    "set it to 100ms or more, for example 1s");
            int most = batchSize;
            for (int size : warmUp) {
                range("warm-up", size, 1, most, "1,2,4");
            }
            warmUp = List.copyOf(warmUp);
        }

        ModelSettings modelSettings() {
            return new ModelSettings(modelDir, models, threads, gpu, warmUp);
        }

        PipelineSettings pipeline() {
            return new PipelineSettings(
                    group,
                    new Batching(batchSize, batchWait, batchTime),
                    new Waiting(mode, backlog, freshness, priorityThreshold),
                    decodeThreads,
                    reportInterval);
        }
    }

    /** See {@link Thresholds}. */
    record Objects(
            float confidence, float overlap, @Nullable Map<String, Float> confidenceByClass) {

        Thresholds thresholds() {
            return new Thresholds(confidence, confidenceByClass == null ? Map.of() : confidenceByClass, overlap);
        }
    }

    /**
     * Faces and poses.
     *
     * @param most people of one frame that are looked at, the surest first
     */
    record People(int most, float faceConfidence, float poseConfidence) {

        People {
            range("people.most", most, 0, 100, "8");
            require(
                    faceConfidence > 0 && faceConfidence <= 1,
                    "people.face-confidence",
                    faceConfidence,
                    "set it above 0 and at most 1, for example 0.5");
            require(
                    poseConfidence > 0 && poseConfidence <= 1,
                    "people.pose-confidence",
                    poseConfidence,
                    "set it above 0 and at most 1, for example 0.2");
        }
    }

    private static void range(String key, int value, int least, int most, String example) {
        require(
                value >= least && value <= most,
                key,
                value,
                "set it from " + least + " to " + most + ", for example " + example);
    }

    private static void notNegative(String key, Duration value, String example) {
        require(!value.isNegative(), key, value, "set it to zero or more, for example " + example);
    }

    private static void require(boolean valid, String key, Object value, String remedy) {
        if (!valid) {
            throw new InvalidSetting("vigil.inference." + key, value, remedy);
        }
    }
}
