package io.vigil.scoring.stream;

import io.vigil.scoring.scene.Noticing;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Scenes, as frames and what rules found in them move them. */
public final class FrameSceneProcessor extends ContextualProcessor<String, Watched, String, Scened> {
    private final SceneWatch watch;
    private KeyValueStore<String, Scene> scenes;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public FrameSceneProcessor(SceneWatch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, Scened> context) {
        super.init(context);
        scenes = Store.SCENES.of(context);
    }

    @Override
    public void process(Record<String, Watched> record) {
        Watched watched = record.value();
        String camera = watched.cameraId();
        SceneWatch.Step step = watch.onFrame(scenes.get(camera), watched.seen(), Noticing.of(watched.findings()));
        scenes.put(camera, step.scene());
        context().forward(record.withValue(new Scened(watched, step.scene().status(), step.alerts())));
    }
}
