package io.vigil.inference.analysis;

import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.pose.PoseEstimator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at pictures. A role that is absent is not asked, and what it would have said is absent.
 *
 * @param inFaces asked of the faces found, in this order; empty where there is no face detector
 */
public record Roles(
        ObjectDetector objects,
        @Nullable FaceDetector faces,
        @Nullable PoseEstimator poses,
        List<FaceRole> inFaces) {

    public Roles {
        inFaces = List.copyOf(inFaces);
    }
}
