package io.vigil.gateway.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture as viewers see it, the same for all of them. Its bytes are shared: nobody changes them. Thread-safe. */
final class Drawn {
    private final byte[] jpeg;
    private final @Nullable Instant capturedAt;
    private volatile byte @Nullable [] part;

    /** @param capturedAt null where it is made of words */
    Drawn(byte[] jpeg, @Nullable Instant capturedAt) {
        this.jpeg = jpeg;
        this.capturedAt = capturedAt;
    }

    byte[] jpeg() {
        return jpeg;
    }

    /** For MJPEG, made for the first who asks. */
    byte[] part() {
        byte[] made = part;
        if (made == null) {
            made = MjpegPart.of(jpeg, capturedAt);
            part = made;
        }
        return made;
    }
}
