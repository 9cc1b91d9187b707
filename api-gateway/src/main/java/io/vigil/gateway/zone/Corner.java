package io.vigil.gateway.zone;

/** A point as fractions of the picture, 0-1, from the top left. */
public record Corner(double x, double y) {

    public Corner {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new InvalidZone("polygon", "keep every corner within 0 and 1, as fractions of the picture");
        }
    }
}
