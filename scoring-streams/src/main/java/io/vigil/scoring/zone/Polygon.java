package io.vigil.scoring.zone;

import io.vigil.scoring.frame.Implausible;
import java.util.List;

/** An area of the picture by its corners. Its border belongs to it. */
public record Polygon(List<Point> corners) {
    private static final double HAIR = 1e-9;
    private static final double OVERHANG = 0.01;

    /** @throws Implausible for fewer than three corners, corners off the picture, or no area */
    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new Implausible("a polygon of " + corners.size() + " corners: it needs three");
        }
        for (Point corner : corners) {
            if (!onPicture(corner.x()) || !onPicture(corner.y())) {
                throw new Implausible("a polygon's corner off the picture: " + corner.x() + ", " + corner.y());
            }
        }
        if (Math.abs(doubleArea(corners)) < HAIR) {
            throw new Implausible("a polygon without area");
        }
    }

    /**
     * A polygon as somebody drew it.
     *
     * @throws Implausible also where a corner lies the least bit off the picture, or the border crosses or touches itself,
     *     so that what is inside would be anybody's guess
     */
    public static Polygon drawn(List<Point> corners) {
        Polygon polygon = new Polygon(corners);
        for (Point corner : corners) {
            corner.requireOnPicture();
        }
        if (Segments.meetThemselves(corners, true)) {
            throw new Implausible("a polygon whose border crosses or touches itself");
        }
        return polygon;
    }

    public boolean contains(Point point) {
        boolean inside = false;
        Point from = corners.get(corners.size() - 1);
        for (Point to : corners) {
            if (onEdge(from, to, point)) {
                return true;
            }
            if (crosses(from, to, point)) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    /** Whether a ray from the point to the right meets the edge; the lower end counts, the upper does not. */
    private static boolean crosses(Point from, Point to, Point point) {
        if ((from.y() > point.y()) == (to.y() > point.y())) {
            return false;
        }
        double meetsAt = from.x() + (point.y() - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
        return point.x() < meetsAt;
    }

    private static boolean onEdge(Point from, Point to, Point point) {
        double cross = (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
        return Math.abs(cross) < HAIR && between(from.x(), to.x(), point.x()) && between(from.y(), to.y(), point.y());
    }

    private static boolean between(double one, double other, double value) {
        return value >= Math.min(one, other) - HAIR && value <= Math.max(one, other) + HAIR;
    }

    private static boolean onPicture(double coordinate) {
        return coordinate >= -OVERHANG && coordinate <= 1 + OVERHANG; // false for NaN
    }

    private static double doubleArea(List<Point> corners) {
        double area = 0;
        Point from = corners.get(corners.size() - 1);
        for (Point to : corners) {
            area += from.x() * to.y() - to.x() * from.y();
            from = to;
        }
        return area;
    }
}
