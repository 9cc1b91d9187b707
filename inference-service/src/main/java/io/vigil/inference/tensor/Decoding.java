package io.vigil.inference.tensor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The ways to read a model's outputs: which role asks for them, and the outputs it reads by name. Another is one line here and
 * a class that reads it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the collections are
public enum Decoding {
    /** [N,any,6]: left, top, right, bottom in input pixels, confidence, place of the class in the labels. */
    CENTERNET(Set.of(Role.OBJECTS), "detections"),
    /** [N,896,1] and [N,896,16] over BlazeFace's anchors of 256 pixels. */
    BLAZEFACE(Set.of(Role.FACES), "scores", "boxes"),
    /** [N,17,3]: COCO's keypoints as y, x, confidence, fractions of the input. */
    MOVENET(Set.of(Role.POSE), "keypoints"),
    /** [N,k]: probabilities, one a label, together 1. */
    PROBABILITIES(Set.of(Role.EMOTION, Role.ACTION), "probabilities"),
    /** [N,1404]: MediaPipe's 468 landmarks as x, y, z in input pixels; [N,1]: 0-1, whether there is a face. */
    FACEMESH(Set.of(Role.MESH), "mesh", "confidence"),
    /** [N,any,228]: of a right eye, MediaPipe's 71 landmarks and the iris's 5, as x, y, z in input pixels. */
    IRIS(Set.of(Role.IRIS), "eye"),
    /** [N,k]: a vector whose angle to another face's tells how like they are. */
    EMBEDDING(Set.of(Role.IDENTITY), "embedding"),
    /** [N,1], [N,1] and [N,features]: score 0-1, mean squared error, and each feature's share of it. */
    RECONSTRUCTION(Set.of(Role.ANOMALY), "score", "error", "shares"),
    /** Done by whoever runs the model, which is not here: no folder can have it. */
    ELSEWHERE(Set.of());

    private final Set<Role> roles;
    private final List<String> outputs;

    Decoding(Set<Role> roles, String... outputs) {
        this.roles = roles;
        this.outputs = List.of(outputs);
    }

    /** As manifests write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who can read it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Names of the outputs that are read. */
    public List<String> outputs() {
        return outputs;
    }

    /** Whether the labels say what the places of the probabilities mean, one each. */
    public boolean isLabelled() {
        return outputs.contains("probabilities");
    }

    /** The decoding that a role's bundled model has. */
    public static Optional<Decoding> first(Role role) {
        return Arrays.stream(values())
                .filter(decoding -> decoding.roles().contains(role))
                .findFirst();
    }

    /** The decodings that a role can read. */
    static List<String> of(Role role) {
        return Arrays.stream(values())
                .filter(decoding -> decoding.roles().contains(role))
                .map(Decoding::word)
                .toList();
    }
}
