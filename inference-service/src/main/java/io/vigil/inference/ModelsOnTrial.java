package io.vigil.inference;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.InferenceProperties.Inference;
import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.shadow.ModelTrial;
import io.vigil.inference.shadow.Shadow;
import io.vigil.inference.shadow.Trial;
import io.vigil.inference.tensor.Execution;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelLoadFailed;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.tensor.TensorFlowModel;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that the configuration puts on trial, each behind the class that reads its answers. */
final class ModelsOnTrial {

    private static final Logger log = LoggerFactory.getLogger(ModelsOnTrial.class);

    private final InferenceProperties properties;

    ModelsOnTrial(InferenceProperties properties) {
        this.properties = properties;
    }

    private boolean isWanted() {
        return !properties.inference().shadow().folders().isEmpty();
    }

    /** Topics that they need. */
    List<Topic<?>> written() {
        return isWanted() ? List.of(Topics.SHADOW_DETECTIONS) : List.of();
    }

    /** @return nothing where no model is on trial */
    Optional<Shadow> open(SchemaRegistry registry, MeterRegistry meters) {
        return isWanted()
                ? Optional.of(
                        Shadow.open(this::load, properties.inference().shadow(), properties.kafka(), registry, meters))
                : Optional.empty();
    }

    /** One that cannot be loaded is said, and left out: a trial is no reason to stand still. */
    private List<Trial> load() {
        List<Trial> trials = new ArrayList<>();
        properties.inference().shadow().folders().forEach((role, folder) -> {
            try {
                trials.add(load(role, folder));
            } catch (ModelLoadFailed e) {
                log.atWarn()
                        .addKeyValue("role", role.word())
                        .addKeyValue("reason", e.getMessage())
                        .log("a model cannot go on trial");
            }
        });
        return trials;
    }

    private Trial load(Role role, Path folder) {
        Inference settings = properties.inference();
        ModelFolder place = new ModelFolder(settings.modelDir().resolve(folder));
        place.requireRole(role);
        Execution execution =
                settings.modelSettings().execution().apart(settings.shadow().threads());
        ModelRuntime model = TensorFlowModel.load(place, execution, settings.warmUp());
        Trial trial = trial(role, model);
        log.atInfo()
                .addKeyValue("role", role.word())
                .addKeyValue("name", model.manifest().name())
                .addKeyValue("version", model.manifest().version())
                .addKeyValue("share", settings.shadow().share())
                .log("a model is on trial");
        return trial;
    }

    private Trial trial(Role role, ModelRuntime model) {
        Inference settings = properties.inference();
        int batch = Shadow.BATCH;
        return switch (role) {
            case OBJECTS ->
                ModelTrial.objects(
                        model, new CenterNet(model, settings.objects().thresholds(), batch));
            case FACES ->
                ModelTrial.faces(model, new BlazeFace(model, settings.people().faceConfidence(), batch));
            case POSE ->
                ModelTrial.pose(model, new MoveNet(model, settings.people().poseConfidence(), batch));
            case EMOTION -> ModelTrial.emotion(model, new LabelledEmotion(model, batch));
            case MESH, IRIS, IDENTITY, ACTION, ANOMALY ->
                throw new IllegalArgumentException(role + " cannot be on trial");
        };
    }
}
