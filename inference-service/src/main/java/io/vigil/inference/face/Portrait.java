package io.vigil.inference.face;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.geometry.Turn;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.Picture;

/** A face in its picture, for models that read faces. */
public record Portrait(Picture picture, Face face) {

    /**
     * A square round the face, turned until the eyes are level.
     *
     * @param margin the square's side, in longer sides of the face's box
     */
    public Crop level(float margin) {
        float aspect = picture.aspect();
        Box box = face.box();
        float width = Math.max(box.width(), box.height() / aspect) * margin;
        return new Crop(picture, Box.square(box.centre(), width, aspect), new Turn(roll(), false));
    }

    /** Radians, clockwise, by which the line from the right eye to the left is tilted in the picture. */
    private float roll() {
        Point right = face.landmarks().get(Face.RIGHT_EYE);
        Point left = face.landmarks().get(Face.LEFT_EYE);
        return (float) Math.atan2(left.y() - right.y(), (left.x() - right.x()) * picture.aspect());
    }
}
