package io.vigil.inference.gaze;

/**
 * An eyeball in a head, seen from far: from where the iris appears, which way the eye points.
 *
 * <p>The iris lies {@link #RADIUS} before the point round which an eyeball turns, and that point lies {@link #DEPTH} behind the
 * middle between the eye's corners. So, seen in the picture plane, iris - middle = RADIUS gaze - DEPTH forward + LIFT up, all in
 * units of the distance between the outer corners of the two eyes; the rest is solving for the gaze.
 */
final class EyeModel {

    /** 10.5 mm from centre of rotation to iris, over 89 mm between the outer corners (MediaPipe's canonical face). */
    static final float RADIUS = 10.5f / 89;

    /** 5 mm. */
    static final float DEPTH = 5f / 89;

    private EyeModel() {}

    /**
     * @param offset of the iris's centre from the middle between the corners, in distances between the outer corners
     * @param forward where the face points, of length 1
     * @return where the eye points, of length 1
     */
    static Vector gaze(Vector offset, Vector forward) {
        float x = (offset.x() + DEPTH * forward.x()) / RADIUS;
        float y = (offset.y() + DEPTH * forward.y()) / RADIUS;
        float square = x * x + y * y;
        return square < 1 ? new Vector(x, y, (float) -Math.sqrt(1 - square)) : new Vector(x, y, 0).unit();
    }
}
