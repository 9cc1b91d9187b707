package io.vigil.inference.gaze;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.geometry.Turn;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.Picture;

/**
 * An eye, by its corners.
 *
 * @param first the corner towards the person's right
 * @param second the corner towards the person's left
 * @param mirrored whether the iris model, which knows the person's right eyes only, has to see it in a mirror
 */
record Eye(Picture picture, Vector first, Vector second, boolean mirrored) {

    /** Widths of the eye in the crop that the iris model wants. */
    private static final float MARGIN = 2.3f;

    /** As it appears in the picture. */
    float width() {
        return (float) Math.hypot(second.x() - first.x(), second.y() - first.y());
    }

    Vector centre() {
        return first.plus(second).times(0.5f);
    }

    /** A square round the eye, its corners level. */
    Crop crop() {
        Vector centre = centre();
        float roll = (float) Math.atan2(second.y() - first.y(), second.x() - first.x());
        float aspect = picture.aspect();
        return new Crop(
                picture,
                Box.square(new Point(centre.x() / aspect, centre.y()), width() * MARGIN / aspect, aspect),
                new Turn(roll, mirrored));
    }
}
