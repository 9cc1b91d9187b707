package io.vigil.scoring.line;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Segments;
import java.util.List;

/**
 * An open line of straight parts. Coordinates are fractions of the picture, y downwards.
 *
 * <p>Crossings are counted with sign, so that a way that comes back has crossed nothing. A point exactly on the line is
 * decided as if the whole line lay a hair to the upper left, always the same hair: so each step of a way counts what its
 * neighbours do not, whatever it touches. The line's two ends do not belong to it: a way over one has gone round it.
 */
public record Polyline(List<Point> points) {

    /** @throws Implausible for fewer than two points, points off the picture or that coincide, and a line that meets itself */
    public Polyline {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new Implausible("a line of " + points.size() + " points: it needs two");
        }
        for (int i = 0; i < points.size(); i++) {
            points.get(i).requireOnPicture();
            if (points.subList(0, i).contains(points.get(i))) {
                throw new Implausible("a line that comes back to its point " + points.get(i));
            }
        }
        if (Segments.meetThemselves(points, false)) {
            throw new Implausible("a line that crosses or touches itself");
        }
    }

    /**
     * By how many crossings to the left those to the right are outnumbered on the straight way between two points.
     *
     * @return 0 where the way ends on the side where it began, 1 for left, -1 for right; more where the line winds
     */
    public int crossings(Point from, Point to) {
        int net = 0;
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            Point begin = points.get(i);
            Point end = points.get(i + 1);
            boolean overEnd = (i == 0 && Segments.turn(from, to, begin) == 0)
                    || (i == last - 1 && Segments.turn(from, to, end) == 0);
            if (!overEnd) {
                net += crossing(begin, end, from, to);
            }
        }
        return net;
    }

    private static int crossing(Point begin, Point end, Point from, Point to) {
        boolean wasLeft = isLeft(begin, end, from);
        boolean endsLeft = isLeft(begin, end, to);
        if (wasLeft == endsLeft || lies(from, to, begin) == lies(from, to, end)) {
            return 0;
        }
        return endsLeft ? 1 : -1;
    }

    /** Whether a point of the way is left of a part of the line that lies a hair to the upper left. */
    private static boolean isLeft(Point begin, Point end, Point point) {
        double turn = Segments.turn(begin, end, point);
        if (turn != 0) {
            return turn < 0;
        }
        double rise = end.y() - begin.y();
        return rise == 0 ? end.x() < begin.x() : rise > 0;
    }

    /** On which side of the way a corner of the line lies, being a hair to the upper left. */
    private static boolean lies(Point from, Point to, Point corner) {
        double turn = Segments.turn(from, to, corner);
        if (turn != 0) {
            return turn < 0;
        }
        double rise = to.y() - from.y();
        return rise == 0 ? to.x() > from.x() : rise < 0;
    }

    /** How far a point is from the line, in picture widths. */
    public double distance(Point point, double aspect) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i + 1 < points.size(); i++) {
            nearest = Math.min(nearest, Segments.distance(points.get(i), points.get(i + 1), point, aspect));
        }
        return nearest;
    }
}
