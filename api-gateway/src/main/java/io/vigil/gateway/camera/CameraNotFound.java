package io.vigil.gateway.camera;

import io.vigil.gateway.problem.KnownProblem;

/** There is no camera of that id. */
public final class CameraNotFound extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    public CameraNotFound(String id) {
        super("there is no camera " + id);
    }

    @Override
    public int status() {
        return 404;
    }
}
