package io.vigil.gateway.zone;

import java.util.HashSet;
import java.util.List;

/** Whether a line through points crosses, touches or runs back over itself. */
final class Segments {
    private static final double HAIR = 1e-12;

    private Segments() {}

    /**
     * @param closed whether the last point is joined to the first
     * @return true also where two neighbouring points are the same, and where it does so as the floats of topics
     */
    static boolean cross(List<Corner> points, boolean closed) {
        return crossExactly(points, closed) || crossExactly(singles(points), closed);
    }

    private static List<Corner> singles(List<Corner> points) {
        return points.stream()
                .map(point -> new Corner((float) point.x(), (float) point.y()))
                .toList();
    }

    private static boolean crossExactly(List<Corner> points, boolean closed) {
        int count = points.size();
        int segments = closed ? count : count - 1;
        for (int i = 0; i < segments; i++) {
            Corner from = points.get(i);
            Corner to = points.get((i + 1) % count);
            if (from.equals(to) || turnsBack(points, i, closed)) {
                return true;
            }
            for (int j = i + 2; j < segments; j++) {
                boolean neighbours = closed && (j + 1) % count == i;
                if (!neighbours && meet(from, to, points.get(j), points.get((j + 1) % count))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether each point is one of its own. */
    static boolean distinct(List<Corner> points) {
        return new HashSet<>(singles(points)).size() == points.size();
    }

    /** Twice the signed area that a closed line encloses. */
    static double doubleArea(List<Corner> corners) {
        double area = 0;
        Corner from = corners.get(corners.size() - 1);
        for (Corner to : corners) {
            area += from.x() * to.y() - to.x() * from.y();
            from = to;
        }
        return area;
    }

    private static boolean turnsBack(List<Corner> points, int first, boolean closed) {
        int count = points.size();
        if (!closed && first + 2 >= count) {
            return false;
        }
        Corner from = points.get(first);
        Corner to = points.get((first + 1) % count);
        Corner after = points.get((first + 2) % count);
        return turn(from, to, after) == 0 && (within(from, to, after) || within(to, after, from));
    }

    private static boolean meet(Corner a, Corner b, Corner c, Corner d) {
        double first = turn(a, b, c);
        double second = turn(a, b, d);
        double third = turn(c, d, a);
        double fourth = turn(c, d, b);
        if (first * second < 0 && third * fourth < 0) {
            return true;
        }
        return (first == 0 && within(a, b, c))
                || (second == 0 && within(a, b, d))
                || (third == 0 && within(c, d, a))
                || (fourth == 0 && within(c, d, b));
    }

    /** Twice the signed area of the triangle: 0 where the three are on one line. */
    private static double turn(Corner a, Corner b, Corner c) {
        double area = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        return Math.abs(area) < HAIR ? 0 : area;
    }

    /** Whether a point on the line through two others lies between them. */
    private static boolean within(Corner a, Corner b, Corner point) {
        return Math.min(a.x(), b.x()) <= point.x()
                && point.x() <= Math.max(a.x(), b.x())
                && Math.min(a.y(), b.y()) <= point.y()
                && point.y() <= Math.max(a.y(), b.y());
    }
}
