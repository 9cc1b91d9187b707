package io.vigil.scoring.stream;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.scene.Noticing;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.scene.SceneAlert;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Scenes, as what rules found by time alone moves them: most of it ends. */
public final class EndedSceneProcessor extends ContextualProcessor<String, Watched, String, Anomaly> {
    private final SceneWatch watch;
    private KeyValueStore<String, Scene> scenes;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public EndedSceneProcessor(SceneWatch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, Anomaly> context) {
        super.init(context);
        scenes = Store.SCENES.of(context);
    }

    @Override
    public void process(Record<String, Watched> record) {
        Watched watched = record.value();
        Scene scene = scenes.get(watched.cameraId());
        if (scene == null || watched.findings().isEmpty()) {
            return;
        }
        SceneWatch.Step step = watch.onNoticed(scene, watched.findings().get(0).at(), Noticing.of(watched.findings()));
        scenes.put(watched.cameraId(), step.scene());
        for (SceneAlert alert : step.alerts()) {
            Anomaly anomaly = AnomalyForm.write(watched.tenant(), watched.cameraId(), alert, null);
            context().forward(record.withValue(anomaly).withTimestamp(alert.at().toEpochMilli()));
        }
    }
}
