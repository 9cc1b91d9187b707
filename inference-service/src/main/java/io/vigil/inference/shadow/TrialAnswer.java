package io.vigil.inference.shadow;

import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.pose.Pose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model on trial said of one frame; null is what is not its role to say. */
record TrialAnswer(
        @Nullable List<FoundObject> objects,
        @Nullable List<FaceView> faces,
        @Nullable List<Pose> poses) {

    static TrialAnswer ofObjects(List<FoundObject> objects) {
        return new TrialAnswer(List.copyOf(objects), null, null);
    }

    static TrialAnswer ofFaces(List<FaceView> faces) {
        return new TrialAnswer(null, List.copyOf(faces), null);
    }

    static TrialAnswer ofPoses(List<Pose> poses) {
        return new TrialAnswer(null, null, List.copyOf(poses));
    }
}
