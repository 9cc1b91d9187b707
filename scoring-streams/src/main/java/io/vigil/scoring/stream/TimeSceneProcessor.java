package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.scene.SceneAlert;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.store.Store;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Scenes, as time passes: whatever ends, and the signal that is lost. */
public final class TimeSceneProcessor extends EachCameraProcessor<Scene, Anomaly> {
    private final SceneWatch watch;
    private final HealthWatch healthWatch;
    private KeyValueStore<String, Health> health;
    private KeyValueStore<String, Listing> listings;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeSceneProcessor(SceneWatch watch, HealthWatch healthWatch) {
        super(Store.SCENES);
        this.watch = watch;
        this.healthWatch = healthWatch;
    }

    @Override
    public void init(ProcessorContext<String, Anomaly> context) {
        super.init(context);
        health = Store.HEALTH.of(context);
        listings = Store.CAMERAS.of(context);
    }

    @Override
    void visit(String camera, Scene scene, Instant passed) {
        Listing listing = listings.get(camera);
        if (listing != null && !listing.expected()) {
            return;
        }
        SceneWatch.Step step = watch.onTime(scene, passed, healthWatch.word(health.get(camera), passed));
        keep(camera, scene, step.scene());
        String tenant = step.scene().going().tenant();
        for (SceneAlert alert : step.alerts()) {
            tell(camera, AnomalyForm.write(tenant, camera, alert, null), alert.at());
        }
    }
}
