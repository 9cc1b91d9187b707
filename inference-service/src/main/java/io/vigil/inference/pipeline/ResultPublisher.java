package io.vigil.inference.pipeline;

import io.vigil.inference.identity.Recognition;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is to be said of a frame: its detections and the sightings that are due. The frame is scored once the broker has
 * acknowledged them all.
 */
final class ResultPublisher {

    private static final Logger log = LoggerFactory.getLogger(ResultPublisher.class);
    private static final Duration REGISTRY_PAUSE = Duration.ofMillis(500);

    private final DetectionsPublisher detections;
    private final SightingPublisher sightings;
    private final FrameOutcomes outcomes;
    private final Fatal fatal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ResultPublisher(RecordPublisher records, SchemaRegistry registry, FrameOutcomes outcomes, Fatal fatal) {
        detections = new DetectionsPublisher(records, registry);
        sightings = new SightingPublisher(records, registry);
        this.outcomes = outcomes;
        this.fatal = fatal;
    }

    /** Blocks while the schema registry is away and a schema's id is not known yet. */
    void publish(FrameJob job, FrameResult result, List<Recognition> known) throws InterruptedException {
        List<Recognition> due = known.stream().filter(Recognition::sighting).toList();
        AtomicInteger unacknowledged = new AtomicInteger(1 + due.size());
        Runnable acknowledged = () -> {
            if (unacknowledged.decrementAndGet() == 0) {
                outcomes.scored(job.frame(), job.entry());
            }
        };
        ModelManifest model = result.modelOf(Role.IDENTITY);
        for (Recognition recognition : due) {
            if (model == null) {
                throw new IllegalStateException("faces were recognised without a model of identities");
            }
            patiently(() -> sightings.publish(job, recognition, model, acknowledged, fatal::end));
        }
        patiently(() -> detections.publish(job, result, acknowledged, fatal::end));
    }

    /** Lets whoever waits for the schema registry go. */
    void stop() {
        stopped.countDown();
    }

    private void patiently(Runnable publishing) throws InterruptedException {
        while (true) {
            try {
                publishing.run();
                return;
            } catch (RegistryUnreachable e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("results wait for the schema registry");
                if (stopped.await(REGISTRY_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopped while the schema registry was away");
                }
            }
        }
    }
}
