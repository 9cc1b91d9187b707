package io.vigil.capture.mjpeg;

import io.vigil.capture.video.Tempo;
import java.time.Duration;

/** Asks again once a period; what comes within an answer is taken as it comes. */
final class Rounds implements Tempo {
    private final Duration period;
    private long due = System.nanoTime();

    Rounds(Duration period) {
        this.period = period;
    }

    @Override
    public Duration untilReopened(long now) {
        due = Math.max(now, due + period.toNanos());
        return Duration.ofNanos(due - now);
    }

    @Override
    public Duration untilDue(Duration position, Duration interval, long now) {
        return Duration.ZERO;
    }
}
