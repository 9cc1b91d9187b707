package io.vigil.capture.camera;

/** Makes the source that fits a camera. Thread-safe. */
public interface FrameSources {

    /**
     * A source that connects with the first {@link FrameSource#advance()}.
     *
     * @throws SourceFailed where its address is not usable
     */
    FrameSource of(Camera camera);
}
