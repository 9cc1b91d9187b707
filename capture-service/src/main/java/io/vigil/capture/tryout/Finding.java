package io.vigil.capture.tryout;

import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.Picture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a connection test. Says nothing of the address. */
public sealed interface Finding {
    Duration took();

    /**
     * A picture came.
     *
     * @param codec FFmpeg's name of it; null where it is not known
     */
    record Seen(Picture picture, @Nullable String codec, Duration took) implements Finding {}

    /** None did. */
    record NotSeen(Trouble trouble, Duration took) implements Finding {

        /** One of the four that a person can act on: what is no other is a camera without readable video. */
        public String word() {
            return trouble instanceof Unreachable || trouble instanceof Refused || trouble instanceof Unauthorised
                    ? trouble.word()
                    : "unreadable";
        }
    }
}
