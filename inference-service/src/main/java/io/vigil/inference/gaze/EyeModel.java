package io.vigil.inference.gaze;

/**
 * An eyeball in a head, seen from far: from where the iris appears, which way the eye points.
 *
 * <p>The iris lies {@link #RADIUS} before the point round which the eyeball turns; that point lies {@link #DEPTH} behind the
 * middle between the eye's corners and {@link #LIFT} above it. So, in the picture's plane,
 *
 * <pre>iris - middle = RADIUS * gaze - DEPTH * forward + LIFT * up</pre>
 *
 * and the rest is solving for the gaze. Lengths are in distances between the outer corners of the two eyes, 89 mm on MediaPipe's
 * canonical face. The radius is anatomy's 10.5 mm. Depth and lift, 6.7 and 1.1 mm, were chosen so that a person who keeps looking at
 * one place while turning the head keeps the same gaze, and portraits of people who look into the camera look into it on average.
 */
final class EyeModel {

    static final float RADIUS = 10.5f / 89;
    static final float DEPTH = 6.7f / 89;
    static final float LIFT = 1.1f / 89;

    private EyeModel() {}

    /**
     * @param offset of the iris's centre from the middle between the corners, in distances between the outer corners
     * @param forward where the face points, of length 1
     * @param up from chin to forehead, of length 1
     * @return where the eye points, of length 1
     */
    static Vector gaze(Vector offset, Vector forward, Vector up) {
        Vector turned = offset.plus(forward.times(DEPTH)).minus(up.times(LIFT)).times(1 / RADIUS);
        float square = turned.x() * turned.x() + turned.y() * turned.y();
        return square < 1
                ? new Vector(turned.x(), turned.y(), (float) -Math.sqrt(1 - square))
                : new Vector(turned.x(), turned.y(), 0).unit();
    }
}
