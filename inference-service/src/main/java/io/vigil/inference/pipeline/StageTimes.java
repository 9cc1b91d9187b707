package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.Laps;
import io.vigil.inference.tensor.ModelFailed;
import java.util.HashMap;
import java.util.Map;

/** What the stages of one batch took. Used by one thread at a time. */
final class StageTimes implements Laps {

    private final InferenceMetrics metrics;
    private final Map<String, Float> milliseconds = new HashMap<>();

    StageTimes(InferenceMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void took(String stage, long nanoseconds) {
        milliseconds.put(stage, milliseconds(nanoseconds));
        metrics.took(stage, nanoseconds);
    }

    @Override
    public void failed(String stage, ModelFailed why) {
        metrics.absent(stage, why);
    }

    /** The batch's times, with those of one frame of it. */
    Map<String, Float> with(long queued, long decoding) {
        Map<String, Float> all = new HashMap<>(milliseconds);
        all.put("queue", milliseconds(queued));
        all.put("decode", milliseconds(decoding));
        return all;
    }

    private static float milliseconds(long nanoseconds) {
        return nanoseconds / 1e6f;
    }
}
