package io.vigil.scoring.zone;

/** A point as fractions of the picture from its top left. */
public record Point(double x, double y) {

    double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
