package io.vigil.capture.video;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a stream's pictures are due, and when they were taken. One thread. */
public interface Tempo {
    /** Of who sends at his own pace. */
    Tempo AS_THEY_COME = (position, interval, now) -> Duration.ZERO;

    /**
     * Called once for each picture, in their order.
     *
     * @param position the picture's, on the stream's time line
     * @param interval the usual step
     * @param now a monotonic reading in nanoseconds
     * @return how long to wait before showing it; zero or less: not at all
     */
    Duration untilDue(Duration position, Duration interval, long now);

    /** How long to wait before a stream that continues is opened again. */
    default Duration untilReopened(long now) {
        return Duration.ZERO;
    }

    /**
     * Called when a stream has been opened.
     *
     * @param length zero where it is not known
     */
    default void opened(Duration length) {}

    /**
     * When the last picture was taken, if this knows better.
     *
     * @param told by the stream, or null where it tells no time
     */
    default @Nullable Instant taken(@Nullable Instant told) {
        return told;
    }
}
