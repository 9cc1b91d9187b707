package io.vigil.gateway.zone;

import java.util.List;

/** A closed line of at least three corners that does not cross or touch itself and has an area. */
public record Polygon(List<Corner> corners) {
    private static final int MOST = 64;

    /** The whole picture. */
    public static final Polygon WHOLE =
            new Polygon(List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1), new Corner(0, 1)));

    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST) {
            throw new InvalidZone("polygon", "give 3 to " + MOST + " corners");
        }
        if (crossesItself(corners)) {
            throw new InvalidZone("polygon", "order the corners so that its edges do not cross or touch");
        }
    }

    private static boolean crossesItself(List<Corner> corners) {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            Corner from = corners.get(i);
            Corner to = corners.get((i + 1) % count);
            Corner after = corners.get((i + 2) % count);
            if (turn(from, to, after) == 0 && (within(from, to, after) || within(to, after, from))) {
                return true;
            }
            for (int j = i + 2; j < count; j++) {
                boolean neighbours = (j + 1) % count == i;
                if (!neighbours && meet(from, to, corners.get(j), corners.get((j + 1) % count))) {
                    return true;
                }
            }
        }
        return false;
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
        return Math.abs(area) < 1e-12 ? 0 : area;
    }

    /** Whether a point on the line through two others lies between them. */
    private static boolean within(Corner a, Corner b, Corner point) {
        return Math.min(a.x(), b.x()) <= point.x()
                && point.x() <= Math.max(a.x(), b.x())
                && Math.min(a.y(), b.y()) <= point.y()
                && point.y() <= Math.max(a.y(), b.y());
    }
}
