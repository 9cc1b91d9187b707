package io.vigil.inference.training;

import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a pose model makes of a person: keypoints that are off and shake, are sure or not, exchange left and right, hide behind
 * furniture and end at the picture's border. How bad it is is drawn once a recording.
 */
final class PoseNoise {

    private static final int HEAD = 5;
    private static final int HIPS = 11;
    private static final int KNEES = 13;

    /** How much surer than the mean MoveNet is of some keypoints than of others, by pairs: measured on distant pedestrians. */
    private static final double[] CLARITY = {-0.06, -0.04, 0.01, 0.12, -0.06, -0.2, 0.15, 0.07, 0.02};

    private final SplittableRandom random;
    private final double shake;
    private final double confidence;
    private final double exchanges;
    private final double unsure;
    private final int hiddenFrom;
    private final double[][] bias = new double[Pose.KEYPOINTS][3];
    private final double[][] drift = new double[Pose.KEYPOINTS][2];

    PoseNoise(SplittableRandom random) {
        this.random = random;
        shake = random.nextDouble(0.003, 0.022);
        confidence = random.nextDouble(0.35, 0.75);
        exchanges = random.nextInt(4) == 0 ? random.nextDouble(0.3) : 0;
        unsure = random.nextDouble(0.15);
        hiddenFrom = random.nextInt(8) == 0 ? KNEES + random.nextInt(2) * 2 : Pose.KEYPOINTS;
        for (double[] offset : bias) {
            offset[0] = gaussian() * 0.015;
            offset[1] = gaussian() * 0.015;
            offset[2] = gaussian() * 0.1;
        }
    }

    Pose see(Posture posture, Viewpoint camera) {
        List<Point> places = posture.points().stream().map(camera::project).toList();
        double size = size(places, camera.aspect());
        boolean exchanged = random.nextDouble() < exchanges;
        boolean headExchanged = random.nextDouble() < exchanges;
        List<Keypoint> keypoints = new ArrayList<>();
        float sum = 0;
        for (int i = 0; i < Pose.KEYPOINTS; i++) {
            boolean swap = i < HIPS ? headExchanged && i >= HEAD : exchanged;
            Point place = places.get(swap ? (i % 2 == 1 ? i + 1 : i - 1) : i);
            Keypoint keypoint = keypoint(i, place, size, camera.aspect());
            keypoints.add(keypoint);
            sum += keypoint.confidence();
        }
        return new Pose(sum / Pose.KEYPOINTS, keypoints);
    }

    private Keypoint keypoint(int index, Point place, double size, float aspect) {
        double sure = confidence + CLARITY[(index + 1) / 2] + bias[index][2] + gaussian() * 0.07;
        double blur = shake;
        if (index >= hiddenFrom) {
            sure = random.nextDouble(0.3);
            blur = 0.08;
        } else if (random.nextDouble() < unsure) {
            sure *= random.nextDouble(0.8);
            blur = 0.05;
        }
        double[] wander = drift[index];
        wander[0] = 0.8 * wander[0] + gaussian() * shake / 2;
        wander[1] = 0.8 * wander[1] + gaussian() * shake / 2;
        double x = place.x() + (bias[index][0] + wander[0] + gaussian() * blur) * size / aspect;
        double y = place.y() + (bias[index][1] + wander[1] + gaussian() * blur) * size;
        if (x < 0 || x > 1 || y < 0 || y > 1) {
            sure = random.nextDouble(0.25);
        }
        return new Keypoint(new Point((float) x, (float) y).clipped(), (float) Math.min(0.95, Math.max(0.01, sure)));
    }

    /** In picture heights. */
    private static double size(List<Point> places, float aspect) {
        double top = places.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = places.stream().mapToDouble(Point::y).max().orElse(0);
        double left = places.stream().mapToDouble(Point::x).min().orElse(0);
        double right = places.stream().mapToDouble(Point::x).max().orElse(0);
        return Math.max(bottom - top, (right - left) * aspect);
    }

    private double gaussian() {
        return random.nextGaussian();
    }
}
