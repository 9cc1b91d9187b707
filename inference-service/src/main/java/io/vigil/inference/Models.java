package io.vigil.inference;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.InferenceProperties.Inference;
import io.vigil.inference.InferenceProperties.People;
import io.vigil.inference.action.ActionModel;
import io.vigil.inference.action.ActionRecogniser;
import io.vigil.inference.action.PoseActions;
import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.FaceRole;
import io.vigil.inference.analysis.Roles;
import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.gaze.MeshGaze;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.FallbackDetector;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.provider.ProviderDetector;
import io.vigil.inference.scene.AutoencoderWatch;
import io.vigil.inference.scene.SceneWatch;
import io.vigil.inference.tensor.LoadedModels;
import io.vigil.inference.tensor.ModelInTurn;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.ModelState;
import io.vigil.inference.tensor.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives each loaded model to the class that reads its answers. Another role is one more line here. */
final class Models implements AutoCloseable {

    private final Inference settings;
    private final LoadedModels loaded;
    private final MeterRegistry meters;
    private final Semaphore turns;
    private @Nullable ProviderDetector provider;

    private Models(Inference settings, LoadedModels loaded, MeterRegistry meters) {
        this.settings = settings;
        this.loaded = loaded;
        this.meters = meters;
        turns = new Semaphore(sideBySide(settings.threads()), true);
    }

    /** As many models run at once as there are processors for; a GPU orders what it is given by itself. */
    private int sideBySide(int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        boolean cpu = loaded.devices().stream().allMatch(device -> device.startsWith("CPU"));
        return cpu ? Math.max(1, processors / (threads == 0 ? processors : threads)) : Integer.MAX_VALUE;
    }

    /**
     * Loads and warms up, all roles side by side.
     *
     * @throws io.vigil.inference.tensor.ModelLoadFailed where a model is not what its manifest says
     */
    static Models load(Inference settings, Clock clock, MeterRegistry meters) {
        return new Models(settings, LoadedModels.load(settings.modelSettings(), clock), meters);
    }

    /** @param identityWanted whether there is anybody whom a face could be compared with */
    BatchAnalyser analyser(BooleanSupplier identityWanted) {
        int batch = settings.batchSize();
        People people = settings.people();
        Roles roles = new Roles(
                objects(),
                read(Role.FACES, model -> new BlazeFace(model, people.faceConfidence(), batch))
                        .orElse(null),
                read(Role.POSE, model -> new MoveNet(model, people.poseConfidence(), batch))
                        .orElse(null),
                inFaces(identityWanted));
        return new BatchAnalyser(roles, people.most());
    }

    private List<FaceRole> inFaces(BooleanSupplier identityWanted) {
        int batch = settings.batchSize();
        return Stream.of(
                        read(Role.EMOTION, model -> FaceRole.emotion(new LabelledEmotion(model, batch))),
                        read(Role.MESH, mesh -> mesh)
                                .flatMap(mesh -> read(Role.IRIS, iris -> new MeshGaze(mesh, iris, batch)))
                                .map(FaceRole::gaze),
                        read(
                                Role.IDENTITY,
                                model -> FaceRole.identity(new VectorEmbedder(model, batch), identityWanted)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Says what people do, where there is a model for it. */
    Optional<ActionRecogniser> actions() {
        return read(Role.ACTION, model -> PoseActions.of(new ActionModel(model, settings.batchSize())));
    }

    /** Says how unusual scenes are, where there is a model for it. */
    Optional<SceneWatch> scenes() {
        return read(Role.ANOMALY, model -> new AutoencoderWatch(model, settings.batchSize()));
    }

    /** The configured provider, with the local model behind it if it may. */
    private ObjectDetector objects() {
        Thresholds thresholds = settings.objects().thresholds();
        ObjectDetector local = read(Role.OBJECTS, model -> new CenterNet(model, thresholds, settings.batchSize()))
                .orElseThrow();
        if (!settings.provider().isConfigured()) {
            return local;
        }
        provider = ProviderDetector.open(settings.provider(), thresholds, meters);
        return settings.provider().fallback() ? new FallbackDetector(provider, local) : provider;
    }

    /** The model that makes faces comparable, where there is one. */
    Optional<ModelManifest> identity() {
        return loaded.find(Role.IDENTITY).map(ModelRuntime::manifest);
    }

    /** @return nothing where the role is absent */
    private <T> Optional<T> read(Role role, Function<ModelRuntime, T> reader) {
        return loaded.find(role)
                .map(model -> inTurn(role, new MeasuredModel(model, meters)))
                .map(reader);
    }

    /** What runs for a fraction of a millisecond does not wait for what runs for hundreds. */
    private ModelRuntime inTurn(Role role, ModelRuntime model) {
        return role == Role.ACTION || role == Role.ANOMALY ? model : new ModelInTurn(model, turns);
    }

    List<ModelState> states() {
        return loaded.states();
    }

    ModelState state(Role role) {
        return loaded.state(role);
    }

    List<String> devices() {
        return loaded.devices();
    }

    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
        loaded.close();
    }
}
