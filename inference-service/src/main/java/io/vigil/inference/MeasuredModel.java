package io.vigil.inference;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import java.util.concurrent.TimeUnit;

/** Measures how long a model runs and over how much at once; waiting for its turn is no running. */
final class MeasuredModel implements ModelRuntime {

    private final ModelRuntime model;
    private final Timer runs;
    private final DistributionSummary batches;

    MeasuredModel(ModelRuntime model, MeterRegistry meters) {
        this.model = model;
        String role = model.manifest().role().word();
        runs = Timer.builder("vigil.inference.model.run")
                .description("time of one run of a model")
                .tag("role", role)
                .register(meters);
        batches = DistributionSummary.builder("vigil.inference.model.batch")
                .description("pictures, crops or windows that a model saw in one run; their sum over time is its speed")
                .tag("role", role)
                .register(meters);
    }

    @Override
    public ModelManifest manifest() {
        return model.manifest();
    }

    @Override
    public Outputs run(PixelBatch batch) {
        long begin = System.nanoTime();
        Outputs outputs = model.run(batch);
        runs.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        batches.record(batch.size());
        return outputs;
    }

    @Override
    public void close() {
        model.close();
    }
}
