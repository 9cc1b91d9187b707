package io.vigil.inference.training;

import io.vigil.inference.training.Clip.Playback;
import io.vigil.inference.training.Figure.Angles;
import io.vigil.inference.training.Figure.Limb;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

/** People made of angles, each with a gait, a stance or a way of lying of their own. The same seed gives the same people. */
final class GeneratedClips {

    private static final double RATE = 20;
    private static final double SECONDS = 12;

    private final SplittableRandom random;
    private final LyingPeople people;
    private final String name;

    private GeneratedClips(long seed, String name) {
        random = new SplittableRandom(seed);
        people = new LyingPeople(random);
        this.name = name;
    }

    /** @param people of each kind */
    static List<Clip> make(long seed, int people) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            GeneratedClips one = new GeneratedClips(seed * 1000 + i, "generated-" + seed + "-" + i);
            clips.add(one.walking());
            clips.add(one.standing());
            clips.add(one.running());
            clips.add(one.fallen());
            clips.add(one.falling());
            clips.add(one.fighting());
            clips.add(one.sitting());
            clips.add(one.bending());
            clips.add(one.gesturing());
        }
        return clips;
    }

    private Clip walking() {
        double steps = between(0.7, 1.1);
        double swing = between(0.3, 0.5);
        double arms = between(0, 0.6);
        double elbow = between(0.1, 0.6);
        double lean = between(-0.02, 0.15);
        double stiff = between(0.6, 1.1);
        return clip(
                "walk",
                ClipCatalogue.WALKING,
                t -> Gait.at(2 * Math.PI * steps * t, swing, 0, stiff, arms, elbow, lean),
                steps * swing * 3.4);
    }

    private Clip running() {
        double steps = between(1.15, 1.7);
        double swing = between(0.5, 0.8);
        double arms = between(0.4, 0.9);
        double elbow = between(1.2, 1.8);
        double lean = between(0.05, 0.3);
        double stiff = between(1.2, 1.9);
        return clip(
                "run",
                ClipCatalogue.RUNNING,
                t -> Gait.at(2 * Math.PI * steps * t, swing, 0.15, stiff, arms, elbow, lean),
                steps * swing * 3.6);
    }

    private Clip standing() {
        Limb leftArm = restingArm();
        Limb rightArm = restingArm();
        double spread = between(0, 0.3);
        double stride = between(-0.25, 0.25);
        double slack = between(0, 0.5);
        double sway = between(0.2, 0.9);
        double amount = between(0, 0.1);
        double lean = between(-0.08, 0.2);
        return clip(
                "stand",
                ClipCatalogue.STANDING,
                t -> {
                    double moved = amount * Math.sin(sway * t) + 0.4 * amount * Math.sin(2.3 * sway * t + 1);
                    return new Angles(
                            new Limb(stride + moved, 0.05, spread),
                            new Limb(slack / 2 - stride + moved * 0.5, slack + Math.abs(moved), spread),
                            moved(leftArm, 2 * moved),
                            moved(rightArm, -3 * moved),
                            lean + moved);
                },
                0);
    }

    /** Hanging, folded, at a telephone, on the hips. */
    private Limb restingArm() {
        return switch (random.nextInt(5)) {
            case 0 -> new Limb(between(0.2, 0.5), between(1.4, 2.0), between(0, 0.3));
            case 1 -> new Limb(between(0.4, 0.9), between(1.8, 2.5), between(0, 0.3));
            case 2 -> new Limb(between(-0.4, 0), between(1, 1.6), between(0.4, 0.8));
            default -> new Limb(between(-0.1, 0.2), between(0, 0.4), between(0, 0.2));
        };
    }

    private static Limb moved(Limb limb, double by) {
        return new Limb(limb.forward() + by, limb.bend() + by / 2, limb.spread());
    }

    private Clip fallen() {
        Posture lying = people.lying();
        double breath = between(0.002, 0.02);
        return made("lie", ClipCatalogue.FALLEN, t -> {
            double lift = breath * Math.sin(1.4 * t);
            return lying.map(point -> new Vector(point.x() + lift * point.y(), point.y(), point.z() + lift));
        });
    }

    /** A second of standing, then down, then still: the window's label says what is reached at its end. */
    private Clip falling() {
        Posture upright = people.upright();
        Posture lying = people.lying();
        double begin = between(0.5, 2);
        double takes = between(0.5, 1.1);
        return made("fall", ClipCatalogue.FALLEN, t -> {
            double share = Math.min(1, Math.max(0, (t - begin) / takes));
            return upright.towards(lying, share * share);
        });
    }

    private Clip fighting() {
        double blows = between(0.8, 1.8);
        double guard = between(1.7, 2.3);
        double reach = between(1.2, 1.7);
        double kick = random.nextInt(3) == 0 ? between(0.8, 1.5) : 0;
        double crouch = between(0.1, 0.4);
        return clip(
                "fight",
                ClipCatalogue.FIGHTING,
                t -> {
                    double left = Math.pow(Math.max(0, Math.sin(2 * Math.PI * blows * t)), 3);
                    double right = Math.pow(Math.max(0, Math.sin(2 * Math.PI * blows * t + Math.PI)), 3);
                    double step = 0.2 * Math.sin(2.5 * t);
                    return new Angles(
                            new Limb(crouch + step, crouch, 0.1),
                            new Limb(crouch - step + kick * right, crouch + kick * left, 0.1),
                            new Limb(0.5 + (reach - 0.5) * left, guard * (1 - left), 0.2),
                            new Limb(0.5 + (reach - 0.5) * right, guard * (1 - right), 0.2),
                            0.15 + 0.15 * (left + right));
                },
                0);
    }

    private Clip sitting() {
        double hip = between(1.2, 1.7);
        double knee = between(1, 1.8);
        double lean = between(-0.3, 0.4);
        Limb left = restingArm();
        Limb right = restingArm();
        double sway = between(0.3, 1);
        return clip(
                "sit",
                ClipCatalogue.OTHER,
                t -> {
                    double moved = 0.04 * Math.sin(sway * t);
                    return new Angles(
                            new Limb(hip, knee, 0.1),
                            new Limb(hip, knee - 0.1, 0.1),
                            moved(left, moved),
                            moved(right, -moved),
                            lean + moved);
                },
                0);
    }

    private Clip bending() {
        double deep = between(0.7, 1.6);
        double squat = between(0, 1.2);
        double often = between(0.1, 0.35);
        return clip(
                "bend",
                ClipCatalogue.OTHER,
                t -> {
                    double down = (1 - Math.cos(2 * Math.PI * often * t)) / 2;
                    return new Angles(
                            new Limb(squat * down, 2 * squat * down, 0.1),
                            new Limb(squat * down, 2 * squat * down, 0.1),
                            new Limb(deep * down, 0.2, 0.1),
                            new Limb(deep * down, 0.3, 0.1),
                            deep * down);
                },
                0);
    }

    /** Standing, and waving or reaching for something. */
    private Clip gesturing() {
        double often = between(0.15, 1.2);
        double high = between(1.4, 2.9);
        double bent = between(0, 1);
        return clip(
                "gesture",
                ClipCatalogue.STANDING,
                t -> {
                    double up = (1 - Math.cos(2 * Math.PI * often * t)) / 2;
                    return new Angles(
                            new Limb(0, 0.05, 0.05),
                            new Limb(0, 0.05, 0.05),
                            new Limb(0.1, 0.2, 0.1),
                            new Limb(high * (0.4 + 0.6 * up), bent * (1 - up), 0.2),
                            0.1 * up);
                },
                0);
    }

    private Clip clip(String kind, String action, DoubleFunction<Angles> angles, double speed) {
        return made(kind, action, t -> Figure.of(angles.apply(t))).advancing(speed);
    }

    private Clip made(String kind, String action, DoubleFunction<Posture> postureAt) {
        List<Posture> postures = new ArrayList<>();
        for (int i = 0; i < SECONDS * RATE; i++) {
            postures.add(postureAt.apply(i / RATE));
        }
        return new Clip(name + "-" + kind, "generated", action, postures, RATE, Playback.HOLD);
    }

    private double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
