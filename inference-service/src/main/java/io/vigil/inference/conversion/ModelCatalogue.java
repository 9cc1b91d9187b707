package io.vigil.inference.conversion;

import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import java.util.List;

/** The models that the build converts. Another role is one more entry. */
final class ModelCatalogue {

    /** Rises with every change to this package that changes a converted graph. */
    static final int REVISION = 3;

    static final String PACKAGE = "@vladmandic/human";

    static final List<ModelSource> MODELS = List.of(
            new ModelSource(
                    Role.OBJECTS,
                    "centernet",
                    "mobilenetv3-coco-3.3.6",
                    new PixelInput("tower_0/images", 512, 512, 1, 0),
                    List.of(new CenterNetBatch()),
                    List.of(new Output("detections", List.of(100, 6))),
                    new Reading(Decoding.CENTERNET),
                    "NOASSERTION",
                    "https://github.com/610265158/mobilenetv3_centernet"),
            new ModelSource(
                    Role.FACES,
                    "blazeface",
                    "back-256-3.3.6",
                    new PixelInput("input", 256, 256, 1 / 127.5f, -1),
                    List.of(new BlazeFaceBatch()),
                    List.of(new Output("scores", List.of(896, 1)), new Output("boxes", List.of(896, 16))),
                    new Reading(Decoding.BLAZEFACE),
                    "Apache-2.0",
                    "https://github.com/google/mediapipe"),
            new ModelSource(
                    Role.POSE,
                    "movenet-lightning",
                    "singlepose-4-3.3.6",
                    new PixelInput("StatefulPartitionedCall/stack", 192, 192, 1, 0),
                    List.of(new MoveNetBatch()),
                    List.of(new Output("keypoints", List.of(17, 3))),
                    new Reading(Decoding.MOVENET),
                    "Apache-2.0",
                    "https://tfhub.dev/google/movenet/singlepose/lightning/4"),
            new ModelSource(
                    Role.EMOTION,
                    "emotion",
                    "mini-xception-64-3.3.6",
                    new PixelInput("colours", 64, 64, 1 / 255f, 0),
                    List.of(new GrayInput("colours", "input_1"), new Named("probabilities", "Identity")),
                    List.of(new Output("probabilities", List.of(7))),
                    new Reading(
                            Decoding.PROBABILITIES, "angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"),
                    "MIT",
                    "https://github.com/oarriaga/face_classification"),
            new ModelSource(
                    Role.MESH,
                    "facemesh",
                    "468-192-3.3.6",
                    new PixelInput("input_1", 192, 192, 1 / 255f, 0),
                    List.of(new Named("mesh", "Identity_2"), new Named("confidence", "Identity_1")),
                    List.of(new Output("mesh", List.of(468 * 3)), new Output("confidence", List.of(1))),
                    new Reading(Decoding.FACEMESH),
                    "Apache-2.0",
                    "https://github.com/google/mediapipe"),
            new ModelSource(
                    Role.IRIS,
                    "iris",
                    "76-64-3.3.6",
                    new PixelInput("input_1", 64, 64, 1 / 255f, 0),
                    List.of(new Named("eye", "Identity")),
                    List.of(new Output("eye", List.of(1, 1, 76 * 3))),
                    new Reading(Decoding.IRIS),
                    "Apache-2.0",
                    "https://github.com/google/mediapipe"),
            new ModelSource(
                    Role.IDENTITY,
                    "faceres",
                    "mobilenet-224-3.3.6",
                    new PixelInput("input_1", 224, 224, 1, 0),
                    List.of(new Named("embedding", "global_pooling/Mean")),
                    List.of(new Output("embedding", List.of(1024))),
                    new Reading(Decoding.EMBEDDING),
                    "NOASSERTION",
                    "https://github.com/HSE-asavchenko/HSE_FaceRec_tf"));

    private ModelCatalogue() {}
}
