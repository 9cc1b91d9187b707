package io.vigil.standalone.service;

/**
 * A camera that is to be there. On a demo camera emotion and gaze are inferred, for the demonstration; on no other before
 * somebody allows it.
 *
 * @param url may hold a password; never shown
 * @param demo whether it makes room for any other camera
 */
public record CameraAddress(String name, String url, boolean demo) {

    public CameraAddress(String name, String url) {
        this(name, url, false);
    }

    @Override
    public String toString() {
        return "CameraAddress[" + name + "]";
    }
}
