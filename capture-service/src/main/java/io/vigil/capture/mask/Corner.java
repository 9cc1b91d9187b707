package io.vigil.capture.mask;

/** A point as fractions of the picture, 0-1, from the top left. */
public record Corner(double x, double y) {

    /** @throws MaskUnreadable where it is outside the picture, or no number */
    public Corner {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new MaskUnreadable("a corner lies outside the picture");
        }
    }
}
