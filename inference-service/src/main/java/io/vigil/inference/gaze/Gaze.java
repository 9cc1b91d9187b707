package io.vigil.inference.gaze;

/**
 * Where somebody looks.
 *
 * @param yaw degrees, positive to the right of the picture, 0 towards the camera
 * @param pitch degrees, positive upwards, 0 towards the camera
 * @param aversion 0 looking at the camera, 1 looking away
 */
public record Gaze(float yaw, float pitch, float aversion) {}
