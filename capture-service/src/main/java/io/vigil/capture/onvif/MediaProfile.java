package io.vigil.capture.onvif;

/**
 * One of the streams that a device offers.
 *
 * @param encoding such as H264; empty where the device does not tell
 * @param width in pixels; 0 where the device does not tell
 */
public record MediaProfile(String token, String name, String encoding, int width, int height) {

    /** Whether somebody means this one. */
    boolean isCalled(String wanted) {
        return wanted.equalsIgnoreCase(name) || wanted.equals(token);
    }

    long pixels() {
        return (long) width * height;
    }
}
