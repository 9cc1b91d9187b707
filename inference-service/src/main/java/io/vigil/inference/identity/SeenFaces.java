package io.vigil.inference.identity;

import java.time.Instant;
import java.util.List;

/** The faces of one frame that an embedding was made of. */
public record SeenFaces(String tenant, String cameraId, Instant capturedAt, List<SeenFace> faces) {

    public SeenFaces {
        faces = List.copyOf(faces);
    }
}
