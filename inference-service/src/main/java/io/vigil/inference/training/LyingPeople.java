package io.vigil.inference.training;

import io.vigil.inference.training.Figure.Angles;
import io.vigil.inference.training.Figure.Limb;
import java.util.SplittableRandom;

/** How people lie: on any side, limbs anyhow. */
final class LyingPeople {

    private final SplittableRandom random;

    LyingPeople(SplittableRandom random) {
        this.random = random;
    }

    /** Before a fall. */
    Posture upright() {
        return Figure.of(relaxed(between(0, 0.4), between(0, 0.5)));
    }

    Posture lying() {
        Posture relaxed = Figure.of(relaxed(between(0, 0.7), between(0, 1.4)));
        Rotation down = Rotation.about(
                new Vector(Math.sin(between(0, 6.28)), 0, Math.cos(between(0, 6.28))), between(1.4, 1.75));
        Posture turned = relaxed.map(down::apply);
        double ground = turned.lowest();
        return turned.map(point -> new Vector(point.x(), (point.y() - ground) * between(0.9, 1), point.z()));
    }

    private Angles relaxed(double hip, double knee) {
        return new Angles(
                new Limb(hip * between(0, 1), knee * between(0, 1), between(0, 0.4)),
                new Limb(hip * between(0, 1), knee * between(0, 1), between(0, 0.4)),
                lyingArm(),
                lyingArm(),
                between(-0.1, 0.3));
    }

    /** Along the body or above the head, bent or not. */
    private Limb lyingArm() {
        double forward = random.nextInt(3) == 0 ? between(2.5, 3.3) : between(-0.3, 0.6);
        return new Limb(forward, between(0, 1.6), between(0, 0.5));
    }

    private double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
