package io.vigil.gateway.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a viewer is to see of a camera next. */
sealed interface LivePicture {

    /** Null where it is no camera's. */
    default @Nullable Instant capturedAt() {
        return this instanceof Seen seen ? seen.frame().capturedAt() : null;
    }

    /** A frame, with what the models saw in it, or as it came where they said nothing in time. */
    record Seen(LiveFrame frame, @Nullable Scene scene) implements LivePicture {}

    /** Words where there is no picture. */
    record Missing(String camera, String state, String detail) implements LivePicture {}
}
