package io.vigil.inference.enrolment;

import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.identity.FaceModel;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.tensor.LoadedModels;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Role;
import java.time.Clock;
import java.util.Map;

/** The three models that find a face and make it comparable. */
final class FaceModels implements AutoCloseable {

    private static final String CAREFUL = "org.bytedeco.javacpp.maxPhysicalBytes";

    private final EnrolmentSettings.Inference settings;
    private final LoadedModels loaded;

    private FaceModels(EnrolmentSettings.Inference settings, LoadedModels loaded) {
        this.settings = settings;
        this.loaded = loaded;
    }

    /** @throws io.vigil.inference.tensor.ModelLoadFailed where a model is not what its manifest says */
    static FaceModels load(EnrolmentSettings.Inference settings) {
        // models live outside the heap; JavaCPP would take them for a leak
        System.setProperty(CAREFUL, System.getProperty(CAREFUL, "0"));
        return new FaceModels(settings, LoadedModels.load(settings.faceModels(), Clock.systemUTC()));
    }

    FaceFinder finder() {
        EnrolmentSettings.Objects objects = settings.objects();
        Map<String, Float> own = objects.confidenceByClass() == null ? Map.of() : objects.confidenceByClass();
        return new FaceFinder(
                new CenterNet(model(Role.OBJECTS), new Thresholds(objects.confidence(), own, objects.overlap()), 1),
                new BlazeFace(model(Role.FACES), settings.people().faceConfidence(), 1),
                new VectorEmbedder(model(Role.IDENTITY), 1));
    }

    /** The one whose vectors are enrolled. */
    FaceModel embedding() {
        ModelRuntime model = model(Role.IDENTITY);
        return new FaceModel(model.manifest().name(), model.manifest().version());
    }

    private ModelRuntime model(Role role) {
        return loaded.find(role)
                .orElseThrow(() -> new EnrolmentRefused("there is no model of the role " + role.word() + " in "
                        + settings.modelDir() + ": build it with './vigil up', or point MODEL_DIR at the models"));
    }

    @Override
    public void close() {
        loaded.close();
    }
}
