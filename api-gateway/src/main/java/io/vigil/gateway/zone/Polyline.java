package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;

/** An open line of at least two points that does not cross or touch itself. */
public record Polyline(List<Corner> points) {
    private static final int MOST = 32;

    public Polyline {
        points = List.copyOf(points);
        if (points.size() < 2 || points.size() > MOST) {
            throw new InvalidField("points", "give 2 to " + MOST + " points");
        }
        if (Segments.cross(points, false) || !Segments.distinct(points)) {
            throw new InvalidField(
                    "points", "order the points so that the line does not cross, touch or repeat itself");
        }
    }
}
