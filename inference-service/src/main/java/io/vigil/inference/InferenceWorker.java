package io.vigil.inference;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.identity.GalleryMatcher;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.pipeline.Fatal;
import io.vigil.inference.pipeline.InferenceMetrics;
import io.vigil.inference.pipeline.InferencePipeline;
import io.vigil.inference.pipeline.InferencePipeline.Surroundings;
import io.vigil.inference.pipeline.Sight;
import io.vigil.inference.policy.CameraPolicies;
import io.vigil.inference.shadow.Shadow;
import io.vigil.inference.table.PolicyRows;
import io.vigil.inference.table.Table;
import io.vigil.inference.table.TableListener;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.Topic;
import io.vigil.topic.TopicCheck;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of the service, from checked topics and warm models to a running pipeline. */
final class InferenceWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InferenceWorker.class);

    private static final Duration TABLES = Duration.ofSeconds(30);

    private final InferenceProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CameraPolicies policies = new CameraPolicies();
    private final KnownFaces faces;
    private final ModelsOnTrial trials;
    private @Nullable TableListener tables;
    private volatile @Nullable Models models;
    private @Nullable InferencePipeline pipeline;
    private @Nullable Shadow shadow;
    private volatile @Nullable Thread starting;
    private volatile boolean closing;
    private volatile boolean ready;

    InferenceWorker(InferenceProperties properties, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        faces = new KnownFaces(properties.inference().identity());
        trials = new ModelsOnTrial(properties);
    }

    /**
     * Blocks until the worker takes frames.
     *
     * @param natives completes when native code can be used
     * @param fatal gets what the worker cannot go on after
     */
    void start(CompletableFuture<Void> natives, Fatal fatal) {
        starting = Thread.currentThread();
        try {
            open(natives, fatal);
        } catch (RuntimeException e) {
            if (!closing) {
                throw e;
            }
            log.atInfo().log("the start is given up");
        } finally {
            starting = null;
        }
    }

    private synchronized void open(CompletableFuture<Void> natives, Fatal fatal) {
        long begin = System.nanoTime();
        CompletableFuture<Models> loading =
                natives.thenApplyAsync(loaded -> Models.load(properties.inference(), clock, meters));
        SchemaRegistry registry = properties.registry().open();
        List<Table<?>> read = new ArrayList<>(List.of(new Table<>(Topics.POLICIES, new PolicyRows(policies))));
        read.addAll(faces.tables());
        check(registry, read);
        tables = TableListener.start(properties.kafka(), registry, read, fatal::end);
        Models loaded = await(loading);
        models = loaded;
        ModelMeters.register(meters, loaded);
        tables.awaitComplete(TABLES);
        Surroundings around = new Surroundings(properties.kafka(), registry, new InferenceMetrics(meters), clock);
        shadow = trials.open(registry, meters).orElse(null);
        Sight sight = shadow == null ? sight(loaded) : sight(loaded).withOnlooker(shadow);
        pipeline = InferencePipeline.open(properties.inference().pipeline(), around, sight, fatal);
        pipeline.start();
        ready = true;
        log.atInfo()
                .addKeyValue("batchSize", properties.inference().batchSize())
                .addKeyValue("took", Duration.ofNanos(System.nanoTime() - begin))
                .log("models are warm, frames are read");
    }

    /** Nobody's face is made comparable while nobody is enrolled. */
    private Sight sight(Models loaded) {
        Optional<GalleryMatcher> matcher = loaded.identity().flatMap(model -> faces.matcher(model, meters));
        BatchAnalyser analyser =
                loaded.analyser(() -> matcher.map(GalleryMatcher::isWanted).orElse(false));
        Sight sight = Sight.of(
                        new JpegDecoder(), analyser, properties.inference().tracking())
                .withPolicy(policies);
        return overTime(matcher.map(sight::withFaces).orElse(sight), loaded);
    }

    private static Sight overTime(Sight sight, Models loaded) {
        Sight acting = loaded.actions().map(sight::withActions).orElse(sight);
        return loaded.scenes().map(acting::withScenes).orElse(acting);
    }

    private void check(SchemaRegistry registry, List<Table<?>> read) {
        List<Topic<?>> written = new ArrayList<>(List.of(Topics.DETECTIONS, Topics.STAGE_REPORTS));
        written.addAll(faces.written());
        written.addAll(trials.written());
        List<Topic<?>> used = new ArrayList<>(written);
        used.addAll(List.of(Topics.FRAMES, Topics.DEAD_LETTERS));
        read.forEach(table -> used.add(table.topic()));
        TopicCheck.verify(properties.kafka(), used.toArray(Topic<?>[]::new));
        SchemaCheck.verify(registry, written.toArray(Topic<?>[]::new));
    }

    /** Nothing while they are loaded. */
    Optional<Models> models() {
        return Optional.ofNullable(models);
    }

    boolean isReady() {
        return ready;
    }

    /** Gives up a start that still waits for somebody. */
    @Override
    public void close() {
        closing = true;
        ready = false;
        Thread waiting = starting;
        if (waiting != null) {
            waiting.interrupt();
        }
        closeParts();
    }

    private synchronized void closeParts() {
        if (pipeline != null) {
            pipeline.close();
        }
        if (shadow != null) {
            shadow.close();
        }
        if (tables != null) {
            tables.close();
        }
        models().ifPresent(Models::close);
    }

    private static Models await(CompletableFuture<Models> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fact) {
                throw fact;
            }
            throw e;
        }
    }
}
