package io.vigil.inference.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads motions in DeepMimic's format: a duration, the root's place, then a rotation (w, x, y, z) for every ball joint and an
 * angle for every hinge. The figure faces x. Its measures are those of DeepMimic's humanoid3d.
 */
final class DeepMimicClips {

    private static final int VALUES = 44;
    private static final Vector CHEST = new Vector(0, 0.236151, 0);
    private static final Vector NECK = new Vector(0, 0.223894, 0);
    private static final Vector HEAD = new Vector(0, 0.175, 0);
    private static final Vector SHIN = new Vector(0, -0.421546, 0);
    private static final Vector ANKLE = new Vector(0, -0.40987, 0);
    private static final Vector FOREARM = new Vector(0, -0.274788, 0);
    private static final Vector WRIST = new Vector(0, -0.258947, 0);

    private DeepMimicClips() {}

    static Clip read(Path file, String action, Clip.Playback playback) {
        try {
            JsonNode frames = new JsonMapper().readTree(Files.readString(file)).path("Frames");
            List<Posture> postures = new ArrayList<>();
            for (JsonNode frame : frames) {
                postures.add(posture(values(frame)));
            }
            String name = file.getFileName().toString().replace(".txt", "").replace("humanoid3d_", "");
            double rate = 1 / frames.get(0).get(0).asDouble();
            return new Clip(name, "deepmimic", action, postures, rate, playback);
        } catch (IOException e) {
            throw new TrainingFailed("cannot read " + file + ": fetch the training data again", e);
        }
    }

    private static double[] values(JsonNode frame) {
        double[] values = new double[frame.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.get(i).asDouble();
        }
        if (values.length != VALUES) {
            throw new TrainingFailed("a DeepMimic frame has " + VALUES + " values, not " + values.length);
        }
        return values;
    }

    private static Posture posture(double[] v) {
        Vector root = new Vector(v[1], v[2], v[3]);
        Rotation hips = ball(v, 4);
        Rotation chest = hips.times(ball(v, 8));
        Vector chestAt = root.plus(hips.apply(CHEST));
        Vector neckAt = chestAt.plus(chest.apply(NECK));
        Vector head = neckAt.plus(chest.times(ball(v, 12)).apply(HEAD));
        Vector[] right = leg(root, hips, 0.084887, v, 16);
        Vector[] left = leg(root, hips, -0.084887, v, 30);
        Vector[] rightArm = arm(chestAt, chest, 0.18311, v, 25);
        Vector[] leftArm = arm(chestAt, chest, -0.18311, v, 39);
        return Posture.of(head, new Vector[][] {leftArm, rightArm}, new Vector[][] {left, right});
    }

    private static Vector[] leg(Vector root, Rotation hips, double side, double[] v, int at) {
        Vector hip = root.plus(hips.apply(new Vector(0, 0, side)));
        Rotation thigh = hips.times(ball(v, at));
        Vector knee = hip.plus(thigh.apply(SHIN));
        Rotation shin = thigh.times(Rotation.about(Rotation.Z, v[at + 4]));
        return new Vector[] {hip, knee, knee.plus(shin.apply(ANKLE))};
    }

    private static Vector[] arm(Vector chestAt, Rotation chest, double side, double[] v, int at) {
        Vector shoulder = chestAt.plus(chest.apply(new Vector(-0.02405, 0.24395, side)));
        Rotation upper = chest.times(ball(v, at));
        Vector elbow = shoulder.plus(upper.apply(FOREARM));
        Rotation lower = upper.times(Rotation.about(Rotation.Z, v[at + 4]));
        return new Vector[] {shoulder, elbow, elbow.plus(lower.apply(WRIST))};
    }

    private static Rotation ball(double[] v, int at) {
        return new Rotation(v[at], v[at + 1], v[at + 2], v[at + 3]);
    }
}
