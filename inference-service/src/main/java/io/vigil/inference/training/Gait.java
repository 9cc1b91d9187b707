package io.vigil.inference.training;

import io.vigil.inference.training.Figure.Angles;
import io.vigil.inference.training.Figure.Limb;

/** Walking and running as angles over time: legs and arms swing against each other. */
final class Gait {

    private Gait() {}

    /**
     * All in radians.
     *
     * @param phase of the left leg
     * @param swing of the thighs, about {@code offset}
     * @param stiff how far the knee bends while the leg swings forward
     */
    static Angles at(double phase, double swing, double offset, double stiff, double arms, double elbow, double lean) {
        return new Angles(
                leg(phase, swing, offset, stiff),
                leg(phase + Math.PI, swing, offset, stiff),
                new Limb(-arms * Math.sin(phase), elbow, 0.1),
                new Limb(arms * Math.sin(phase), elbow, 0.1),
                lean);
    }

    /** The knee bends while the leg swings forward. */
    private static Limb leg(double phase, double swing, double offset, double stiff) {
        return new Limb(
                swing * Math.sin(phase) + offset, 0.12 + offset + stiff * Math.max(0, Math.cos(phase - 0.2)), 0.02);
    }
}
