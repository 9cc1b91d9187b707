package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Skeleton;

/**
 * How tense a body holds itself, 0-1: the mean of raised shoulders and of arms that close the body off.
 *
 * <p>All lengths are torsos, from the middle of the shoulders to that of the hips, so that neither distance nor size of the
 * picture matters. Ears 0.40 torsos above the shoulders are relaxed, at 0.20 the shoulders are raised in full; a wrist 0.60
 * torsos from the breast or the nose is free, at 0.30 it is crossed before the body or at the face. These four figures are
 * this project's, from the proportions of a standing adult, and were not validated on anybody.
 */
final class Posture {
    /** COCO's order. */
    static final int NOSE = 0;

    static final int LEFT_EAR = 3;
    static final int RIGHT_EAR = 4;
    static final int LEFT_SHOULDER = 5;
    static final int RIGHT_SHOULDER = 6;
    static final int LEFT_WRIST = 9;
    static final int RIGHT_WRIST = 10;
    static final int LEFT_HIP = 11;
    static final int RIGHT_HIP = 12;

    /** Below this confidence a pose model guesses. */
    static final double SURE = 0.3;

    private static final double RELAXED_NECK = 0.40;
    private static final double RAISED_NECK = 0.20;
    private static final double FREE_ARM = 0.60;
    private static final double CLOSED_ARM = 0.30;
    private static final double LEAST_TORSO = 0.02;

    private Posture() {}

    /**
     * The tension, or NaN where shoulders, hips and ears are not all to be seen. Arms that are not seen count as free.
     *
     * @param aspect width of the picture by its height
     */
    static double tension(Skeleton pose, double aspect) {
        if (!sure(pose, LEFT_SHOULDER, RIGHT_SHOULDER) || !sure(pose, LEFT_HIP, RIGHT_HIP)) {
            return Double.NaN;
        }
        double shouldersX = middleX(pose, LEFT_SHOULDER, RIGHT_SHOULDER) * aspect;
        double shouldersY = middleY(pose, LEFT_SHOULDER, RIGHT_SHOULDER);
        double hipsX = middleX(pose, LEFT_HIP, RIGHT_HIP) * aspect;
        double hipsY = middleY(pose, LEFT_HIP, RIGHT_HIP);
        double torso = distance(shouldersX - hipsX, shouldersY - hipsY);
        if (torso < LEAST_TORSO || !sure(pose, LEFT_EAR, RIGHT_EAR)) {
            return Double.NaN;
        }
        double neck = (shouldersY - middleY(pose, LEFT_EAR, RIGHT_EAR)) / torso;
        double raised = share((RELAXED_NECK - neck) / (RELAXED_NECK - RAISED_NECK));
        double breastX = (shouldersX + hipsX) / 2;
        double breastY = (shouldersY + hipsY) / 2;
        double closed = Math.max(
                closed(wrists(pose, aspect, breastX, breastY, true) / torso),
                sure(pose, NOSE, NOSE)
                        ? closed(wrists(pose, aspect, pose.x(NOSE) * aspect, pose.y(NOSE), false) / torso)
                        : 0);
        return (raised + closed) / 2;
    }

    /** How far the wrists are from a point: the further of both, or the nearer; infinite where none is seen. */
    private static double wrists(Skeleton pose, double aspect, double x, double y, boolean further) {
        double left = wrist(pose, LEFT_WRIST, aspect, x, y);
        double right = wrist(pose, RIGHT_WRIST, aspect, x, y);
        return further ? Math.max(left, right) : Math.min(left, right);
    }

    private static double wrist(Skeleton pose, int wrist, double aspect, double x, double y) {
        return sure(pose, wrist, wrist)
                ? distance(pose.x(wrist) * aspect - x, pose.y(wrist) - y)
                : Double.POSITIVE_INFINITY;
    }

    private static double closed(double distance) {
        return share((FREE_ARM - distance) / (FREE_ARM - CLOSED_ARM));
    }

    static boolean sure(Skeleton pose, int one, int other) {
        return pose.confidence(one) >= SURE && pose.confidence(other) >= SURE;
    }

    static double middleX(Skeleton pose, int one, int other) {
        return (pose.x(one) + (double) pose.x(other)) / 2;
    }

    static double middleY(Skeleton pose, int one, int other) {
        return (pose.y(one) + (double) pose.y(other)) / 2;
    }

    /** A square root is exact everywhere, which Math.hypot need not be. */
    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
