package io.vigil.gateway.camera;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a camera's pictures come.
 *
 * @param decodedPerSecond pictures that capture really decoded; null where it does not say
 * @param clock what frames' capture time is read from, {@code camera} or {@code arrival}; null where none is known yet
 * @param skew the camera's clock minus capture's own; null where the camera tells no time
 * @param still nothing moves, so fewer pictures are sampled
 * @param live every picture is sent on, because somebody watches
 */
public record Reception(
        @Nullable Float decodedPerSecond,
        @Nullable String clock,
        @Nullable Duration skew,
        boolean still,
        boolean live) {

    static final Reception UNKNOWN = new Reception(null, null, null, false, false);
}
