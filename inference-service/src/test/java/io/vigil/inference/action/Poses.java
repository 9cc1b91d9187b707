package io.vigil.inference.action;

import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** A person who stands upright somewhere in the picture. */
final class Poses {

    /** Of the whole person's height, by COCO's order. */
    private static final float[][] UPRIGHT = {
        {0, 0.02f},
        {0.01f, 0},
        {-0.01f, 0},
        {0.02f, 0.01f},
        {-0.02f, 0.01f},
        {0.1f, 0.15f},
        {-0.1f, 0.15f},
        {0.12f, 0.32f},
        {-0.12f, 0.32f},
        {0.12f, 0.48f},
        {-0.12f, 0.48f},
        {0.06f, 0.45f},
        {-0.06f, 0.45f},
        {0.06f, 0.72f},
        {-0.06f, 0.72f},
        {0.06f, 1},
        {-0.06f, 1}
    };

    private Poses() {}

    static Pose standing(float x, float y, float height) {
        return standing(x, y, height, 0.8f);
    }

    static Pose standing(float x, float y, float height, float confidence) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (float[] place : UPRIGHT) {
            keypoints.add(new Keypoint(new Point(x + place[0] * height, y + place[1] * height), confidence));
        }
        return new Pose(confidence, keypoints);
    }
}
