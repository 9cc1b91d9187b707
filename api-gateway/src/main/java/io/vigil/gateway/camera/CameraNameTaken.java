package io.vigil.gateway.camera;

import io.vigil.gateway.problem.KnownProblem;

/** Another camera has that name. */
public final class CameraNameTaken extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    public CameraNameTaken(String name) {
        super("there is a camera named '" + name + "' already: choose another name");
    }

    @Override
    public int status() {
        return 409;
    }
}
