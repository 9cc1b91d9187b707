package io.vigil.inference.tensor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a model answers. Each has a folder of its name under the model folder. */
public enum Role {
    OBJECTS,
    FACES,
    POSE,
    EMOTION,
    /** Face landmarks, from which gaze is read. */
    MESH,
    /** Eye landmarks, from which gaze is read. */
    IRIS,
    IDENTITY,
    ACTION,
    ANOMALY;

    /** As manifests, folders, topics and metrics write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
