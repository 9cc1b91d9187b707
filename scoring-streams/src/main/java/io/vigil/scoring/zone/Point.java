package io.vigil.scoring.zone;

import io.vigil.scoring.frame.Implausible;

/** A point as fractions of the picture from its top left. */
public record Point(double x, double y) {

    /** In fractions of the picture, each side by itself. */
    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** In picture widths, for a picture so many times as wide as high. */
    public double widthsTo(Point other, double aspect) {
        return Math.hypot(x - other.x, (y - other.y) / aspect);
    }

    /** @throws Implausible for a coordinate that is not within 0-1 */
    public void requireOnPicture() {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new Implausible("a point off the picture: " + x + ", " + y);
        }
    }
}
