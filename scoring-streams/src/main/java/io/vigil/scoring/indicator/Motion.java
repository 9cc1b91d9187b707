package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Skeleton;
import java.time.Duration;

/**
 * Fidgeting: how much head and arms move against the shoulders, so that walking by is none. Its energy is the mean squared
 * speed of head, elbows and wrists in heights of the person's box a second; over a window the root of its mean, from 0.08
 * (a pose model's own tremble) to 0.40 heights a second, is 0 to 1. Both figures are this project's and not validated.
 *
 * <p>Two poses are compared that are 150 ms to 1 s apart, whatever the frame rate: at 30 frames a second the tremble of a
 * single frame would otherwise look like haste.
 */
final class Motion {
    static final Duration NEAREST = Duration.ofMillis(150);
    static final Duration FURTHEST = Duration.ofSeconds(1);

    private static final int[] MOVING = {0, 1, 2, 3, 4, 7, 8, 9, 10};
    private static final int ENOUGH = 3;
    private static final double TREMBLE = 0.08;
    private static final double HASTE = 0.40;

    private Motion() {}

    /**
     * The energy, or NaN where the shoulders or three of the moving keypoints are not to be seen in both.
     *
     * @param aspect width of the picture by its height
     * @param height of the person's box, as a fraction of the picture's
     * @param seconds between the two, above 0
     */
    static double energy(Skeleton before, Skeleton now, double aspect, double height, double seconds) {
        int left = Posture.LEFT_SHOULDER;
        int right = Posture.RIGHT_SHOULDER;
        if (!Posture.sure(before, left, right) || !Posture.sure(now, left, right)) {
            return Double.NaN;
        }
        double bodyX = Posture.middleX(now, left, right) - Posture.middleX(before, left, right);
        double bodyY = Posture.middleY(now, left, right) - Posture.middleY(before, left, right);
        double sum = 0;
        int seen = 0;
        for (int keypoint : MOVING) {
            if (Posture.sure(before, keypoint, keypoint) && Posture.sure(now, keypoint, keypoint)) {
                double x = (now.x(keypoint) - (double) before.x(keypoint) - bodyX) * aspect;
                double y = now.y(keypoint) - (double) before.y(keypoint) - bodyY;
                sum += x * x + y * y;
                seen++;
            }
        }
        double scale = height * seconds;
        return seen < ENOUGH ? Double.NaN : sum / seen / (scale * scale);
    }

    /** 0-1. */
    static double fidgeting(double meanEnergy) {
        return Posture.share((Math.sqrt(meanEnergy) - TREMBLE) / (HASTE - TREMBLE));
    }
}
