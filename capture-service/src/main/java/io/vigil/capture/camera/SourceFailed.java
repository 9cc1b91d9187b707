package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Trouble;

/** A source could not be opened or read on. */
public final class SourceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    public SourceFailed(Trouble trouble) {
        super(trouble.word() + ": " + trouble.remedy());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
