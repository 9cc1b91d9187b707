package io.vigil.inference.gaze;

/**
 * Where somebody looks.
 *
 * @param yaw degrees, positive to the right of the picture, 0 towards the camera
 * @param pitch degrees, positive upwards, 0 towards the camera
 * @param aversion 0 looking at the camera, 1 looking away: with the angle between the gaze and the way to the camera it rises
 *     evenly from {@link #DIRECT} to {@link #AVERTED}
 */
public record Gaze(float yaw, float pitch, float aversion) {

    /** Degrees. People feel looked at within a cone of about this half width; the models' error is no smaller. */
    public static final float DIRECT = 10;

    /** Degrees. Beyond it, it is the head that turns away. */
    public static final float AVERTED = 35;

    /** @param x to the right, y down, z away from the camera; of any length but zero */
    static Gaze along(float x, float y, float z) {
        double off = Math.toDegrees(Math.atan2(Math.hypot(x, y), -z));
        return new Gaze(
                (float) Math.toDegrees(Math.atan2(x, -z)),
                (float) Math.toDegrees(Math.atan2(-y, Math.hypot(x, z))),
                (float) Math.min(1, Math.max(0, (off - DIRECT) / (AVERTED - DIRECT))));
    }
}
