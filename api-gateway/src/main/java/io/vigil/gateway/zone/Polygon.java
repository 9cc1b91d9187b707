package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;

/** A closed line of at least three corners that does not cross or touch itself and has an area. */
public record Polygon(List<Corner> corners) {
    private static final int MOST = 64;

    /** Twice a millionth of the picture, a pixel of it or so: less than a pixel holds nobody. */
    private static final double LEAST_DOUBLE_AREA = 2e-6;

    /** The whole picture. */
    public static final Polygon WHOLE =
            new Polygon(List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1), new Corner(0, 1)));

    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST) {
            throw new InvalidField("polygon", "give 3 to " + MOST + " corners");
        }
        if (Segments.cross(corners, true)) {
            throw new InvalidField("polygon", "order the corners so that its edges do not cross or touch");
        }
        if (Math.abs(Segments.doubleArea(corners)) < LEAST_DOUBLE_AREA) {
            throw new InvalidField("polygon", "draw it larger: it holds less than a millionth of the picture");
        }
    }
}
