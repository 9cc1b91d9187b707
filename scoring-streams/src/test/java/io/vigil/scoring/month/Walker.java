package io.vigil.scoring.month;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.Keypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who crosses the picture.
 *
 * @param from where, as a fraction of the picture's width
 * @param step a frame
 * @param subjectId where the face is a known one
 */
record Walker(
        long track,
        double from,
        double step,
        double y,
        boolean facing,
        @Nullable String subjectId) {
    private static final double WIDTH = 0.12;
    private static final double HEIGHT = 0.5;

    /** COCO's 17 keypoints of somebody upright, across and down the box. */
    private static final double[][] FIGURE = {
        {0.5, 0.08}, {0.53, 0.06}, {0.47, 0.06}, {0.57, 0.08}, {0.43, 0.08}, {0.68, 0.22}, {0.32, 0.22}, {0.75, 0.38},
        {0.25, 0.38}, {0.78, 0.52}, {0.22, 0.52}, {0.61, 0.54}, {0.39, 0.54}, {0.62, 0.75}, {0.38, 0.75}, {0.63, 0.95},
        {0.37, 0.95}
    };

    static Walker enter(long track, Random random, int frames) {
        boolean facing = random.nextInt(10) < 6;
        double step = (0.4 + 0.4 * random.nextDouble()) / frames;
        return new Walker(
                track,
                0.05 + 0.1 * random.nextDouble(),
                step,
                0.2 + 0.25 * random.nextDouble(),
                facing,
                facing && random.nextInt(4) == 0 ? "E" + random.nextInt(50) : null);
    }

    BoundingBox box(int frame) {
        return new BoundingBox((float) (from + step * frame), (float) y, (float) WIDTH, (float) HEIGHT);
    }

    BoundingBox face(int frame) {
        return new BoundingBox((float) (from + step * frame + 0.04), (float) y, 0.04f, 0.07f);
    }

    /** With a little noise, as a model's. */
    List<Keypoint> keypoints(int frame, Random random) {
        List<Keypoint> keypoints = new ArrayList<>(FIGURE.length);
        for (double[] point : FIGURE) {
            double x = from + step * frame + WIDTH * point[0] + 0.004 * random.nextGaussian();
            double down = y + HEIGHT * point[1] + 0.004 * random.nextGaussian();
            keypoints.add(new Keypoint((float) x, (float) down, 0.5f + 0.5f * random.nextFloat()));
        }
        return keypoints;
    }
}
