package io.vigil.scoring.month;

import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Gaze;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.Point;
import io.vigil.avro.SceneAnomaly;
import io.vigil.avro.SourceOffset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The records of one camera's frames, with all that the bundled models write. */
final class FrameOf {
    private static final int FRAMES_OF_ACTION = 16;
    private static final List<String> EMOTIONS =
            List.of("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral");
    private static final List<ModelVersion> MODELS = List.of(
            new ModelVersion("objects", "centernet-mobilenetv2-fpn", "1"),
            new ModelVersion("faces", "blazeface-back", "1"),
            new ModelVersion("pose", "movenet-lightning", "1"),
            new ModelVersion("identity", "faceres", "1"),
            new ModelVersion("action", "vigil-action", "1"),
            new ModelVersion("anomaly", "vigil-anomaly", "1"));
    private static final List<ModelVersion> AFFECT = List.of(
            new ModelVersion("emotion", "emotion", "1"),
            new ModelVersion("mesh", "facemesh", "1"),
            new ModelVersion("iris", "iris", "1"));

    private final String id;
    private final boolean open;
    private final Random random;
    private final List<ModelVersion> models = new ArrayList<>(MODELS);

    FrameOf(String id, boolean open, Random random) {
        this.id = id;
        this.open = open;
        this.random = random;
        if (open) {
            models.addAll(AFFECT);
        }
    }

    /** @param frame of the walk, from 0 */
    Detections people(Instant at, long sequence, List<Walker> walkers, int frame) {
        List<DetectedObject> objects = new ArrayList<>();
        List<DetectedFace> faces = new ArrayList<>();
        List<DetectedPose> poses = new ArrayList<>();
        List<DetectedAction> actions = new ArrayList<>();
        for (Walker walker : walkers) {
            objects.add(new DetectedObject(1, "person", "Human", confidence(), walker.box(frame), walker.track()));
            poses.add(new DetectedPose(confidence(), walker.keypoints(frame, random), walker.track()));
            if (walker.facing()) {
                faces.add(face(walker, frame));
            }
            if (frame >= FRAMES_OF_ACTION) {
                Map<String, Float> probabilities = Map.of("walking", 0.9f, "standing", 0.08f, "fallen", 0.02f);
                actions.add(new DetectedAction(walker.track(), "walking", 0.9f, probabilities));
            }
        }
        return new Detections(
                "default",
                id,
                id + "-s1-" + sequence,
                "s1",
                sequence,
                at,
                1920,
                1080,
                objects,
                faces,
                poses,
                actions,
                anomaly(),
                models,
                timings(),
                new SourceOffset("vigil.frames.v1", 0, sequence));
    }

    private DetectedFace face(Walker walker, int frame) {
        return new DetectedFace(
                confidence(),
                walker.face(frame),
                Collections.nCopies(6, new Point(0.4f, 0.3f)),
                walker.track(),
                open ? emotion() : null,
                open ? new Gaze(20 * random.nextFloat(), 5 * random.nextFloat(), random.nextFloat()) : null,
                walker.subjectId() == null ? null : new FaceIdentity(walker.subjectId(), 0.85f, 0.3f));
    }

    private Map<String, Float> emotion() {
        Map<String, Float> emotion = new LinkedHashMap<>();
        float rest = 1;
        for (String word : EMOTIONS) {
            float share = rest * 0.5f * random.nextFloat();
            emotion.put(word, share);
            rest -= share;
        }
        emotion.put("neutral", rest);
        return emotion;
    }

    private SceneAnomaly anomaly() {
        float score = 0.3f * random.nextFloat();
        return new SceneAnomaly(score, score / 20, Map.of("people", 0.5f, "motion", 0.3f, "speed", 0.2f));
    }

    private Map<String, Float> timings() {
        Map<String, Float> timings = new LinkedHashMap<>();
        for (String stage : List.of("queue", "decode", "objects", "faces", "pose", "identity", "track", "anomaly")) {
            timings.put(stage, 20 * random.nextFloat());
        }
        return timings;
    }

    private float confidence() {
        return 0.7f + 0.3f * random.nextFloat();
    }
}
