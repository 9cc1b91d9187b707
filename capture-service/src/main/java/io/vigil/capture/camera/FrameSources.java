package io.vigil.capture.camera;

/** Makes the source that fits an address. Thread-safe. */
public interface FrameSources {

    /**
     * A source that connects with the first {@link FrameSource#advance()}.
     *
     * @throws SourceFailed where the address is not usable
     */
    FrameSource of(CameraAddress address);
}
