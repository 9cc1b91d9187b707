package io.vigil.scoring.patrol;

import java.util.Arrays;
import java.util.List;

/**
 * How somebody moves over the positions of a window. Lengths are picture widths, y downwards.
 *
 * @param speed widths a second: the straight way over the window by its time, or the median of the steps' speeds where
 *     that is less, so that neither trembling nor one leap makes a standing person fast; 0 for fewer than three positions
 * @param x of the straight way
 * @param y of the straight way
 */
record Motion(double speed, double x, double y) {
    static final Motion NONE = new Motion(0, 0, 0);
    private static final int FEWEST = 3;

    /** Below this straight way, a heading is trembling. */
    private static final double HEADED = 0.02;

    /** @param aspect width of the picture by its height */
    static Motion of(List<Position> positions, double aspect) {
        int last = positions.size() - 1;
        double x = x(positions, 0, last);
        double y = y(positions, 0, last, aspect);
        double speed = last + 1 < FEWEST ? 0 : Math.min(speed(positions, 0, last, aspect), median(positions, aspect));
        return new Motion(speed, x, y);
    }

    /** Whether the way goes anywhere. */
    boolean isHeaded() {
        return Math.hypot(x, y) >= HEADED;
    }

    /** The cosine of the angle between the heading and a direction, degrees clockwise from the picture's top. */
    double cosineTo(double degrees) {
        return along(degrees, x, y) / Math.hypot(x, y);
    }

    /** How far a way leads in a direction, degrees clockwise from the picture's top. */
    static double along(double degrees, double x, double y) {
        double angle = Math.toRadians(degrees);
        return x * Math.sin(angle) - y * Math.cos(angle);
    }

    /** Of an even number the lower one in the middle. */
    private static double median(List<Position> positions, double aspect) {
        double[] speeds = new double[positions.size() - 1];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = speed(positions, i, i + 1, aspect);
        }
        Arrays.sort(speeds);
        return speeds[(speeds.length - 1) / 2];
    }

    private static double speed(List<Position> positions, int from, int to, double aspect) {
        double way = Math.hypot(x(positions, from, to), y(positions, from, to, aspect));
        double seconds = (positions.get(to).at().toEpochMilli()
                        - positions.get(from).at().toEpochMilli())
                / 1000.0;
        return seconds > 0 ? way / seconds : 0;
    }

    private static double x(List<Position> positions, int from, int to) {
        return positions.get(to).point().x() - positions.get(from).point().x();
    }

    private static double y(List<Position> positions, int from, int to, double aspect) {
        return (positions.get(to).point().y() - positions.get(from).point().y()) / aspect;
    }
}
