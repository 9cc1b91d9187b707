package io.vigil.capture.video;

import io.vigil.capture.camera.CameraState.Trouble;
import java.time.Duration;

/** How one connection is made and what its ends mean. One thread, but for {@link #stop()}. */
public interface Approach {

    /**
     * What FFmpeg is to open. May ask around first.
     *
     * @param within how long that may take
     * @throws io.vigil.capture.camera.SourceFailed where there is nothing to open
     */
    Opening opening(Duration within);

    /** What is wrong where FFmpeg could not open it. */
    Trouble notOpened(OpeningFailed failure);

    /**
     * What is wrong where no picture came in time.
     *
     * @param receiving whether anything came
     */
    default Trouble silent(boolean receiving) {
        return Diagnosis.silent(receiving);
    }

    /** When the pictures are due. A fresh one for each connection. */
    default Tempo tempo() {
        return Tempo.AS_THEY_COME;
    }

    /**
     * Whether a stream that has ended is opened anew as part of the same connection.
     *
     * @param pictures how many it had
     */
    default boolean continues(long pictures) {
        return false;
    }

    /** Makes a blocked {@link #opening} return soon. Any thread. */
    default void stop() {}
}
