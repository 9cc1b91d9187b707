package io.vigil.capture.camera;

import io.vigil.capture.sight.Luma;
import io.vigil.capture.sight.Planes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** The picture that {@link #advance()} has decoded, scaled, with the camera's masks, and encoded. */
    Picture picture();

    /** The same picture, small and grey, unmasked: it does not leave capture. */
    Luma luma();

    /** The same picture as it was decoded, unmasked; null where it is of a kind that is not looked at. */
    default @Nullable Planes planes() {
        return null;
    }

    /** Whether the same picture could be decoded without any other. */
    default boolean keyframe() {
        return false;
    }

    /** How many faults the decoder has met on this connection so far: data it could not use, pictures it had to mend. */
    default long damages() {
        return 0;
    }

    /** Where that picture belongs on the stream's own time line; of use only in comparison. */
    Duration position();

    /** When it was taken by the camera's own clock, or null where the camera tells no time. */
    @Nullable
    Instant cameraTime();

    /** What need not be decoded from now on. Back to all, it begins with the next picture that can be decoded alone. */
    void spare(Sparing sparing);

    /**
     * How long {@link #advance()} has waited for the camera, all in all, and not for the processors; null where that is not
     * known.
     */
    default @Nullable Duration waited() {
        return null;
    }

    /** FFmpeg's name of what the pictures are encoded in, such as {@code h264}; null before the first, or where unknown. */
    default @Nullable String codec() {
        return null;
    }

    /** Makes a blocked call return soon. Any thread. */
    void stop();

    @Override
    void close();
}
