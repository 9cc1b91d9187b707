package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;

/** A point as fractions of the picture, 0-1, from the top left. */
public record Corner(double x, double y) {

    public Corner {
        if (!isInPicture(x, y)) {
            throw outside("points");
        }
    }

    /** @return false for what is no number */
    static boolean isInPicture(double x, double y) {
        return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }

    static InvalidField outside(String field) {
        return new InvalidField(field, "keep every corner within 0 and 1, as fractions of the picture");
    }
}
