package io.vigil.scoring.zone;

import java.util.List;

/** Straight parts of zones' borders and of lines. Coordinates are fractions of the picture, y downwards. */
public final class Segments {

    private Segments() {}

    /**
     * On which side of the straight line through two points a third one is.
     *
     * @return twice the area of their triangle: negative left of it, positive right of it as the picture shows it, 0 on it
     */
    public static double turn(Point from, Point to, Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }

    /**
     * From a point to the nearest point of the part between two others, in picture widths.
     *
     * @param aspect width of the picture by its height
     */
    public static double distance(Point from, Point to, Point point, double aspect) {
        double wayX = to.x() - from.x();
        double wayY = (to.y() - from.y()) / aspect;
        double x = point.x() - from.x();
        double y = (point.y() - from.y()) / aspect;
        double length = wayX * wayX + wayY * wayY;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (x * wayX + y * wayY) / length));
        return Math.hypot(x - share * wayX, y - share * wayY);
    }

    /**
     * Whether the parts between the points meet anywhere but where one ends and the next begins.
     *
     * @param closed whether a part leads from the last point back to the first
     */
    public static boolean meetThemselves(List<Point> points, boolean closed) {
        int parts = closed ? points.size() : points.size() - 1;
        for (int i = 0; i < parts; i++) {
            for (int j = i + 1; j < parts; j++) {
                boolean ahead = j == i + 1;
                boolean behind = closed && i == 0 && j == parts - 1;
                if ((ahead || behind) ? foldsBack(points, ahead ? i : j) : meet(points, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the part after this one runs back over it. */
    private static boolean foldsBack(List<Point> points, int part) {
        Point from = at(points, part);
        Point corner = at(points, part + 1);
        Point to = at(points, part + 2);
        double along =
                (corner.x() - from.x()) * (to.x() - corner.x()) + (corner.y() - from.y()) * (to.y() - corner.y());
        return turn(from, corner, to) == 0 && along <= 0;
    }

    private static boolean meet(List<Point> points, int one, int other) {
        Point a = at(points, one);
        Point b = at(points, one + 1);
        Point c = at(points, other);
        Point d = at(points, other + 1);
        double first = turn(a, b, c);
        double second = turn(a, b, d);
        double third = turn(c, d, a);
        double fourth = turn(c, d, b);
        if (first * second < 0 && third * fourth < 0) {
            return true;
        }
        return (first == 0 && frames(a, b, c))
                || (second == 0 && frames(a, b, d))
                || (third == 0 && frames(c, d, a))
                || (fourth == 0 && frames(c, d, b));
    }

    private static boolean frames(Point from, Point to, Point point) {
        return Math.min(from.x(), to.x()) <= point.x()
                && point.x() <= Math.max(from.x(), to.x())
                && Math.min(from.y(), to.y()) <= point.y()
                && point.y() <= Math.max(from.y(), to.y());
    }

    private static Point at(List<Point> points, int index) {
        return points.get(index % points.size());
    }
}
