package io.vigil.inference;

import io.vigil.inference.InferenceProperties.Inference;
import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import java.util.List;
import java.util.stream.Stream;

/** The loaded models, one a role. Another role is one more line here and one more class that reads its answers. */
final class Models implements AutoCloseable {

    private final Inference settings;
    private final ModelRuntime objects;
    private final ModelRuntime faces;
    private final ModelRuntime pose;

    private Models(Inference settings, List<ModelRuntime> loaded) {
        this.settings = settings;
        objects = loaded.get(0);
        faces = loaded.get(1);
        pose = loaded.get(2);
    }

    /**
     * Loads and warms up, all roles side by side.
     *
     * @throws io.vigil.inference.tensor.ModelLoadFailed where a model is not what its manifest says
     */
    static Models load(Inference settings) {
        return new Models(
                settings,
                Stream.of("objects", "faces", "pose")
                        .parallel()
                        .<ModelRuntime>map(role -> TensorFlowModel.load(
                                new ModelFolder(settings.modelDir().resolve(role)),
                                settings.threads(),
                                settings.warmUp()))
                        .toList());
    }

    BatchAnalyser analyser() {
        int batch = settings.batchSize();
        return new BatchAnalyser(
                new CenterNet(objects, settings.objects().thresholds(), batch),
                new BlazeFace(faces, settings.people().faceConfidence(), batch),
                new MoveNet(pose, settings.people().poseConfidence(), batch),
                settings.people().most());
    }

    @Override
    public void close() {
        objects.close();
        faces.close();
        pose.close();
    }
}
