package io.vigil.standalone.service;

/**
 * A camera that is to be there.
 *
 * @param url may hold a password; never shown
 */
public record CameraAddress(String name, String url) {
    @Override
    public String toString() {
        return "CameraAddress[" + name + "]";
    }
}
