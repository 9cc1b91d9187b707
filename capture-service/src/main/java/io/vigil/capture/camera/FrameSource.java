package io.vigil.capture.camera;

/**
 * One connection to a camera. Used by one thread, but for {@link #stop()}. Decoding and encoding are two calls, so that a
 * picture that is not sampled is never converted.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * Blocks until the next picture is decoded.
     *
     * @return false where the stream has ended
     * @throws SourceFailed where none comes or none can be read
     */
    boolean advance();

    /** The picture that {@link #advance()} has decoded, scaled and encoded. */
    Picture picture();

    /** Makes a blocked call return soon. Any thread. */
    void stop();

    @Override
    void close();
}
