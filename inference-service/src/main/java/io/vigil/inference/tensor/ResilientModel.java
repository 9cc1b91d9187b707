package io.vigil.inference.tensor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that may fail and come back. What fails on a GPU is loaded again on the CPU, once, and asked again. What fails there
 * {@link #PATIENCE} times in a row is absent: it is closed, and loaded again after {@link #PAUSE}. While it is absent every
 * question is answered with {@link ModelFailed} at once. The pipeline's threads never see another exception.
 */
final class ResilientModel implements ModelRuntime {

    static final int PATIENCE = 3;
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(ResilientModel.class);

    /** Loads the model anew. */
    @FunctionalInterface
    interface Loader {
        ModelRuntime load(boolean onCpu);
    }

    private record Absence(String reason, Instant until) {}

    private final ModelManifest manifest;
    private final Loader loader;
    private final Clock clock;
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable ModelRuntime model;
    private volatile boolean onCpu;
    private volatile @Nullable Absence absence;
    private int inARow;

    /** @param onCpu whether {@code model} runs where nothing is left to fall back to */
    ResilientModel(ModelRuntime model, boolean onCpu, Loader loader, Clock clock) {
        this.manifest = model.manifest();
        this.model = model;
        this.onCpu = onCpu;
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public Outputs run(PixelBatch batch) {
        ModelRuntime asked = present();
        try {
            return answer(asked, batch);
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            Optional<ModelRuntime> other = failed(asked, e);
            if (other.isEmpty()) {
                throw new ModelFailed(manifest.role(), reason(e), e);
            }
            return onCpu(other.get(), batch);
        }
    }

    private Outputs onCpu(ModelRuntime other, PixelBatch batch) {
        try {
            return answer(other, batch);
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            failed(other, e).ifPresent(unused -> log.atDebug().log("another thread has loaded the model meanwhile"));
            throw new ModelFailed(manifest.role(), reason(e), e);
        }
    }

    private Outputs answer(ModelRuntime asked, PixelBatch batch) {
        Outputs outputs = asked.run(batch);
        for (ModelManifest.Output output : manifest.outputs()) {
            for (float value : outputs.of(output.name())) {
                if (!Float.isFinite(value)) {
                    throw new IllegalStateException("its output " + output.name() + " holds " + value);
                }
            }
        }
        succeeded();
        return outputs;
    }

    private synchronized void succeeded() {
        inARow = 0;
    }

    /** @return the model to ask again, where there is one now */
    private synchronized Optional<ModelRuntime> failed(ModelRuntime asked, RuntimeException why) {
        if (model != asked) {
            return Optional.ofNullable(model);
        }
        if (!onCpu) {
            log.atWarn()
                    .addKeyValue("role", manifest.role().word())
                    .addKeyValue("reason", reason(why))
                    .log("a model failed on the GPU; it goes on on the CPU");
            onCpu = true;
            asked.close();
            return Optional.ofNullable(reload());
        }
        inARow++;
        if (inARow >= PATIENCE) {
            asked.close();
            leave(reason(why));
        }
        return Optional.empty();
    }

    private ModelRuntime present() {
        ModelRuntime now = model;
        if (now == null) {
            now = comeBack();
        }
        if (now == null) {
            Absence away = absence;
            throw new ModelFailed(manifest.role(), away == null ? "it is closed" : away.reason());
        }
        return now;
    }

    private synchronized @Nullable ModelRuntime comeBack() {
        Absence away = absence;
        if (model != null || away == null || clock.instant().isBefore(away.until())) {
            return model;
        }
        return reload();
    }

    private @Nullable ModelRuntime reload() {
        boolean wasAway = absence != null;
        try {
            model = loader.load(onCpu);
            absence = null;
            inARow = 0;
            if (wasAway) {
                log.atInfo().addKeyValue("role", manifest.role().word()).log("a model is back");
            }
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            leave(reason(e));
        }
        return model;
    }

    private void leave(String reason) {
        boolean told = absence != null;
        model = null;
        absence = new Absence(reason, clock.instant().plus(PAUSE));
        if (!told) {
            log.atError()
                    .addKeyValue("role", manifest.role().word())
                    .addKeyValue("reason", reason)
                    .addKeyValue("triedAgainEvery", PAUSE)
                    .log("a model fails again and again; its role is absent");
        }
    }

    private static String reason(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    ModelState state() {
        Absence away = absence;
        return new ModelState(manifest.role(), manifest, failures.get(), away == null ? null : away.reason(), onCpu);
    }

    @Override
    public synchronized void close() {
        ModelRuntime open = model;
        model = null;
        absence = null;
        if (open != null) {
            open.close();
        }
    }
}
