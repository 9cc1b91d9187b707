package io.vigil.scoring.stream;

import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Gaze;
import io.vigil.avro.Keypoint;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.frame.Skeleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tracked persons of a frame, each with what the models found of them: face, pose and action meet by track. */
final class PeopleForm {
    private static final String HUMAN = "Human";

    private PeopleForm() {}

    /** Where a model found two of one track, the first counts. */
    static List<SeenPerson> read(Detections detections, List<SeenObject> objects) {
        List<SeenPerson> people = new ArrayList<>();
        for (SeenObject object : objects) {
            Long track = object.trackId();
            if (track != null && HUMAN.equals(object.objectType())) {
                people.add(new SeenPerson(
                        track,
                        object.box(),
                        face(detections.getFaces(), track),
                        pose(detections.getPoses(), track),
                        action(detections.getActions(), track)));
            }
        }
        return people;
    }

    private static @Nullable SeenFace face(@Nullable List<DetectedFace> faces, Long track) {
        if (faces != null) {
            for (DetectedFace face : faces) {
                if (track.equals(face.getTrackId())) {
                    Gaze gaze = face.getGaze();
                    FaceIdentity identity = face.getIdentity();
                    return new SeenFace(
                            face.getEmotion(),
                            gaze == null ? null : (double) gaze.getAversion(),
                            identity == null ? null : identity.getSubjectId());
                }
            }
        }
        return null;
    }

    private static @Nullable Skeleton pose(@Nullable List<DetectedPose> poses, Long track) {
        if (poses != null) {
            for (DetectedPose pose : poses) {
                if (track.equals(pose.getTrackId())) {
                    return skeleton(pose.getKeypoints());
                }
            }
        }
        return null;
    }

    private static Skeleton skeleton(List<Keypoint> keypoints) {
        float[] values = new float[keypoints.size() * 3];
        int at = 0;
        for (Keypoint keypoint : keypoints) {
            values[at++] = keypoint.getX();
            values[at++] = keypoint.getY();
            values[at++] = keypoint.getConfidence();
        }
        return Skeleton.of(values);
    }

    private static @Nullable SeenAction action(@Nullable List<DetectedAction> actions, Long track) {
        if (actions != null) {
            for (DetectedAction action : actions) {
                if (action.getTrackId() == track) {
                    return new SeenAction(action.getAction(), action.getConfidence());
                }
            }
        }
        return null;
    }
}
