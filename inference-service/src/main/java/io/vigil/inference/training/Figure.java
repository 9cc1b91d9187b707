package io.vigil.inference.training;

/**
 * A generated person: angles in radians in, a posture out. Faces x, the left side is -z. Lengths are those of somebody 1.75 m
 * tall (thigh, shin and torso as in {@link Posture}, the rest in Drillis and Contini's usual proportions).
 */
final class Figure {

    private static final double THIGH = 0.43;
    private static final double SHIN = 0.43;
    private static final double TORSO = 0.5;
    private static final double UPPER_ARM = 0.3;
    private static final double FOREARM = 0.26;
    private static final double SHOULDERS = 0.19;
    private static final double HIPS = 0.1;
    private static final double HEAD = 0.22;

    /** Forward of hanging down; knees and elbows from straight; {@code spread} sideways. */
    record Limb(double forward, double bend, double spread) {}

    /** @param lean of the torso, forward */
    record Angles(Limb leftLeg, Limb rightLeg, Limb leftArm, Limb rightArm, double lean) {}

    private Figure() {}

    /** @return the posture with its lowest point on the ground and its hips above the origin */
    static Posture of(Angles angles) {
        Rotation lean = Rotation.about(Rotation.Z, -angles.lean());
        Vector[] left = limb(Vector.ZERO, -HIPS, angles.leftLeg(), THIGH, SHIN, -1);
        Vector[] right = limb(Vector.ZERO, HIPS, angles.rightLeg(), THIGH, SHIN, -1);
        Vector neck = lean.apply(new Vector(0, TORSO, 0));
        Vector[] leftArm = limb(neck, -SHOULDERS, turned(angles.leftArm(), angles.lean()), UPPER_ARM, FOREARM, 1);
        Vector[] rightArm = limb(neck, SHOULDERS, turned(angles.rightArm(), angles.lean()), UPPER_ARM, FOREARM, 1);
        Vector head = neck.plus(lean.apply(new Vector(0.03, HEAD, 0)));
        Posture posture = Posture.of(head, new Vector[][] {leftArm, rightArm}, new Vector[][] {left, right});
        double ground = posture.lowest();
        return posture.map(point -> new Vector(point.x(), point.y() - ground, point.z()));
    }

    /** A limb of the torso leans with it. */
    private static Limb turned(Limb limb, double lean) {
        return new Limb(limb.forward() - lean, limb.bend(), limb.spread());
    }

    /** @param fold 1 where the lower part bends forward, as arms do; -1 where it bends back */
    private static Vector[] limb(Vector from, double side, Limb limb, double upper, double lower, int fold) {
        Vector begin = from.plus(new Vector(0, 0, side));
        Vector joint = begin.plus(direction(limb.forward(), limb.spread(), side).times(upper));
        Vector end = joint.plus(direction(limb.forward() + fold * limb.bend(), limb.spread(), side)
                .times(lower));
        return new Vector[] {begin, joint, end};
    }

    private static Vector direction(double forward, double spread, double side) {
        double down = -Math.cos(forward) * Math.cos(spread);
        return new Vector(Math.sin(forward) * Math.cos(spread), down, Math.signum(side) * Math.sin(spread));
    }
}
