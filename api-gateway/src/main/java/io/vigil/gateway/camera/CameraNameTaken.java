package io.vigil.gateway.camera;

/** Another camera has that name. */
public final class CameraNameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CameraNameTaken(String name) {
        super("there is a camera named '" + name + "' already: choose another name");
    }
}
