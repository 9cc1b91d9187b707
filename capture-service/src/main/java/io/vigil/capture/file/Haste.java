package io.vigil.capture.file;

import io.vigil.capture.video.Tempo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Plays a file as fast as it can be read. Its pictures keep the distances that they have in the file, as though the recording
 * had ended at the moment when it was opened: what measures time downstream measures the file's, and none of it lies ahead.
 */
final class Haste implements Tempo {
    private final Clock clock;
    private final TimeLine line = new TimeLine();
    private @Nullable Instant taken;

    Haste(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void opened(Duration length) {
        taken = clock.instant().minus(length);
    }

    @Override
    public Duration untilDue(Duration position, Duration interval, long now) {
        Instant before = taken == null ? clock.instant() : taken;
        taken = before.plus(line.step(position, interval));
        return Duration.ZERO;
    }

    @Override
    public @Nullable Instant taken(@Nullable Instant told) {
        return taken;
    }
}
