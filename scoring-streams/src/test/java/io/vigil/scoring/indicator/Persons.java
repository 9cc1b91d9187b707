package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.frame.Skeleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People with defaults: half a picture high, standing upright in the middle of a square one. */
public final class Persons {
    private static final Box BOX = new Box(0.4, 0.3, 0.2, 0.5);

    private Persons() {}

    public static SeenPerson person(long track, @Nullable SeenFace face, @Nullable Skeleton pose) {
        return new SeenPerson(track, BOX, face, pose, null);
    }

    public static SeenPerson doing(long track, String action, double confidence, @Nullable SeenFace face) {
        return new SeenPerson(track, BOX, face, null, new SeenAction(action, confidence));
    }

    public static SeenFace face(Map<String, Float> emotion, double aversion) {
        return new SeenFace(emotion, aversion, null);
    }

    /** Torso 0.2 high. */
    public static Skeleton upright(double neckInTorsos, double wristsX, double wristsY) {
        return upright(neckInTorsos, wristsX, wristsY, 0, 0);
    }

    /**
     * The same, moved.
     *
     * @param limbs by which head and arms alone are moved down
     * @param all by which everything is moved to the right
     */
    public static Skeleton upright(double neckInTorsos, double wristsX, double wristsY, double limbs, double all) {
        double ears = 0.4 - 0.2 * neckInTorsos;
        double[][] points = {
            {0.5, 0.33 + limbs},
            {0.49, 0.32 + limbs},
            {0.51, 0.32 + limbs},
            {0.48, ears + limbs},
            {0.52, ears + limbs},
            {0.45, 0.4},
            {0.55, 0.4},
            {0.42, 0.5 + limbs},
            {0.58, 0.5 + limbs},
            {1 - wristsX, wristsY + limbs},
            {wristsX, wristsY + limbs},
            {0.46, 0.6},
            {0.54, 0.6},
            {0.46, 0.7},
            {0.54, 0.7},
            {0.46, 0.8},
            {0.54, 0.8}
        };
        float[] values = new float[Skeleton.KEYPOINTS * 3];
        for (int i = 0; i < points.length; i++) {
            values[3 * i] = (float) (points[i][0] + all);
            values[3 * i + 1] = (float) points[i][1];
            values[3 * i + 2] = 0.9f;
        }
        return Skeleton.of(values);
    }

    /** The same with one keypoint that the model only guesses. */
    public static Skeleton guessing(Skeleton pose, int keypoint) {
        float[] values = new float[Skeleton.KEYPOINTS * 3];
        for (int i = 0; i < Skeleton.KEYPOINTS; i++) {
            values[3 * i] = pose.x(i);
            values[3 * i + 1] = pose.y(i);
            values[3 * i + 2] = i == keypoint ? 0.1f : pose.confidence(i);
        }
        return Skeleton.of(values);
    }
}
