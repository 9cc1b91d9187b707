package io.vigil.scoring.frame;

/**
 * An upright box as fractions of the picture from its top left. A tracker may let a box hang over the picture's edge by
 * up to a picture's width; anything further is an error.
 */
public record Box(double x, double y, double w, double h) {

    /** @throws Implausible for a figure that is not a number, a box without area, or one that misses the picture */
    public Box {
        boolean finite = Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(w) && Double.isFinite(h);
        if (!finite || w <= 0 || h <= 0) {
            throw new Implausible("a box of " + w + " x " + h + " at " + x + ", " + y);
        }
        boolean touchesPicture = x <= 1 && y <= 1 && x + w >= 0 && y + h >= 0;
        if (!touchesPicture || x < -1 || y < -1 || x + w > 2 || y + h > 2) {
            throw new Implausible("a box outside the picture: " + w + " x " + h + " at " + x + ", " + y);
        }
    }
}
