package io.vigil.inference.comparison;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** How far apart two models put the same keypoints, as shares of the diagonal of main's pose: size and distance of the person cancel out. */
public final class KeypointDistance {

    /** COCO's, in COCO's order. */
    public static final List<String> NAMES = List.of(
            "nose",
            "left eye",
            "right eye",
            "left ear",
            "right ear",
            "left shoulder",
            "right shoulder",
            "left elbow",
            "right elbow",
            "left wrist",
            "right wrist",
            "left hip",
            "right hip",
            "left knee",
            "right knee",
            "left ankle",
            "right ankle");

    /** Main's keypoints below this are guesses, from which no distance is measured. */
    private static final float SURE = 0.3f;

    private final Histogram all = new Histogram(0, 0.5, 500);
    private final List<Histogram> byKeypoint = new ArrayList<>();

    KeypointDistance() {
        NAMES.forEach(name -> byKeypoint.add(new Histogram(0, 0.5, 500)));
    }

    /** @return the mean over the sure keypoints; 0 where main is sure of none */
    double add(Pose main, Pose shadow, float aspect) {
        Box bounds = bounds(main);
        double diagonal = Math.hypot(bounds.width() * aspect, bounds.height());
        double sum = 0;
        int sure = 0;
        for (int i = 0; i < Pose.KEYPOINTS; i++) {
            Keypoint here = main.keypoints().get(i);
            if (here.confidence() >= SURE && diagonal > 0) {
                Point there = shadow.keypoints().get(i).place();
                double distance = Math.hypot(
                                (here.place().x() - there.x()) * aspect,
                                here.place().y() - there.y())
                        / diagonal;
                all.add(distance);
                byKeypoint.get(i).add(distance);
                sum += distance;
                sure++;
            }
        }
        return sure == 0 ? 0 : sum / sure;
    }

    static Box bounds(Pose pose) {
        float left = 1;
        float top = 1;
        float right = 0;
        float bottom = 0;
        for (Keypoint point : pose.keypoints()) {
            left = Math.min(left, point.place().x());
            top = Math.min(top, point.place().y());
            right = Math.max(right, point.place().x());
            bottom = Math.max(bottom, point.place().y());
        }
        return Box.ofCorners(left, top, right, bottom);
    }

    public Histogram all() {
        return all;
    }

    public Histogram of(int keypoint) {
        return byKeypoint.get(keypoint);
    }
}
