package io.vigil.gateway.camera;

/** There is no camera of that id. */
public final class CameraNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CameraNotFound(String id) {
        super("there is no camera " + id);
    }
}
