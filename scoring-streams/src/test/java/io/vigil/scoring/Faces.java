package io.vigil.scoring;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Gaze;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Detections of which track 1000 shows something. */
final class Faces {
    private static final long TRACK = 1000;

    private Faces() {}

    /** A face that looks away where it is not calm. */
    static Detections showing(Detections.Builder frame, @Nullable String subject, Map<String, Float> emotion) {
        float aversion = emotion.containsKey("neutral") ? 0 : 1;
        DetectedFace face = DetectedFace.newBuilder()
                .setConfidence(0.9f)
                .setBox(new BoundingBox(0.45f, 0.2f, 0.1f, 0.1f))
                .setLandmarks(List.of())
                .setTrackId(TRACK)
                .setEmotion(emotion)
                .setGaze(new Gaze(0f, 0f, aversion))
                .setIdentity(subject == null ? null : new FaceIdentity(subject, 0.8f, 0.3f))
                .build();
        return frame.setFaces(List.of(face)).build();
    }

    static Detections doing(Detections.Builder frame, String action, float confidence) {
        DetectedAction done = new DetectedAction(TRACK, action, confidence, Map.of(action, confidence));
        return frame.setActions(List.of(done)).build();
    }
}
