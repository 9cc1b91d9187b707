package io.vigil.inference.face;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import java.util.List;

/**
 * A face in a picture.
 *
 * @param confidence 0-1
 * @param landmarks right eye, left eye, nose, mouth, right ear, left ear: the person's own sides
 */
public record Face(float confidence, Box box, List<Point> landmarks) {

    /** Among the landmarks. */
    public static final int RIGHT_EYE = 0;

    /** Among the landmarks. */
    public static final int LEFT_EYE = 1;

    public Face {
        landmarks = List.copyOf(landmarks);
    }
}
