package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * COCO's seventeen keypoints in space, in COCO's order. Skeletons know no nose: the face is put where shoulders, hips and head
 * say that it looks.
 */
record Posture(List<Vector> points) {

    static final int LEFT_SHOULDER = 5;
    static final int RIGHT_SHOULDER = 6;
    static final int LEFT_HIP = 11;
    static final int RIGHT_HIP = 12;
    static final int LEFT_KNEE = 13;
    static final int LEFT_ANKLE = 15;
    static final int RIGHT_ANKLE = 16;

    /** Thigh, shin and torso of somebody 1.75 m tall. */
    private static final double STATURE = 1.36;

    private static final double HEAD_RADIUS = 0.1;

    /** COCO's order with left and right exchanged. */
    private static final int[] MIRRORED = {0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15};

    Posture {
        points = List.copyOf(points);
    }

    /**
     * @param head its centre
     * @param limbs left and right shoulder, elbow, wrist, hip, knee, ankle
     */
    static Posture of(Vector head, List<Vector> limbs) {
        Vector neck = limbs.get(0).towards(limbs.get(1), 0.5);
        Vector hips = limbs.get(6).towards(limbs.get(7), 0.5);
        double unit = neck.minus(hips).length() / 0.5 * HEAD_RADIUS;
        Vector left = limbs.get(0).minus(limbs.get(1)).unit();
        Vector up = head.minus(neck).unit();
        Vector ahead = left.cross(neck.minus(hips).unit()).unit();
        Vector eyes = head.plus(ahead.times(0.85 * unit)).plus(up.times(0.3 * unit));
        List<Vector> points = new ArrayList<>();
        points.add(head.plus(ahead.times(1.1 * unit)));
        points.add(eyes.plus(left.times(0.35 * unit)));
        points.add(eyes.minus(left.times(0.35 * unit)));
        points.add(head.plus(left.times(0.8 * unit)));
        points.add(head.minus(left.times(0.8 * unit)));
        points.addAll(limbs);
        return new Posture(points);
    }

    /**
     * @param head its centre
     * @param arms left and right, each shoulder, elbow, wrist
     * @param legs left and right, each hip, knee, ankle
     */
    static Posture of(Vector head, Vector[][] arms, Vector[][] legs) {
        List<Vector> limbs = new ArrayList<>();
        for (Vector[][] pair : List.of(arms, legs)) {
            for (int joint = 0; joint < pair[0].length; joint++) {
                limbs.add(pair[0][joint]);
                limbs.add(pair[1][joint]);
            }
        }
        return of(head, limbs);
    }

    Vector point(int index) {
        return points.get(index);
    }

    Vector hips() {
        return point(LEFT_HIP).towards(point(RIGHT_HIP), 0.5);
    }

    Vector neck() {
        return point(LEFT_SHOULDER).towards(point(RIGHT_SHOULDER), 0.5);
    }

    /** Where the hips face, as an angle about the vertical. */
    double heading() {
        Vector ahead = point(LEFT_HIP).minus(point(RIGHT_HIP)).cross(Vector.UP);
        return Math.atan2(ahead.z(), ahead.x());
    }

    /** What to multiply with to be 1.75 m tall. */
    double scale() {
        double thigh = point(LEFT_HIP).minus(point(LEFT_KNEE)).length();
        double shin = point(LEFT_KNEE).minus(point(LEFT_ANKLE)).length();
        return STATURE / (thigh + shin + neck().minus(hips()).length());
    }

    double lowest() {
        return points.stream().mapToDouble(Vector::y).min().orElse(0);
    }

    /** Whether head and hips are near the ground at {@code y = 0}. */
    boolean isLying() {
        return point(0).y() < 0.45 && hips().y() < 0.4;
    }

    Posture map(UnaryOperator<Vector> change) {
        return new Posture(points.stream().map(change).toList());
    }

    Posture mirrored() {
        List<Vector> swapped = new ArrayList<>();
        for (int from : MIRRORED) {
            Vector point = point(from);
            swapped.add(new Vector(-point.x(), point.y(), point.z()));
        }
        return new Posture(swapped);
    }

    Posture towards(Posture other, double share) {
        List<Vector> between = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            between.add(point(i).towards(other.point(i), share));
        }
        return new Posture(between);
    }
}
