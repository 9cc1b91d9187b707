package io.vigil.inference.pose;

import io.vigil.inference.geometry.Keypoint;
import java.util.List;

/**
 * How a person stands.
 *
 * @param confidence 0-1, the keypoints' mean
 * @param keypoints COCO's seventeen, in COCO's order: nose, left eye, right eye, left ear, right ear, left shoulder, ...
 */
public record Pose(float confidence, List<Keypoint> keypoints) {

    public static final int KEYPOINTS = 17;

    public Pose {
        if (keypoints.size() != KEYPOINTS) {
            throw new IllegalArgumentException("a pose has " + KEYPOINTS + " keypoints, not " + keypoints.size());
        }
        keypoints = List.copyOf(keypoints);
    }
}
