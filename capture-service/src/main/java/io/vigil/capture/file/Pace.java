package io.vigil.capture.file;

import io.vigil.capture.video.Tempo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Plays a file at its own pace: its pictures are due as its times say, and count as taken when they are shown. */
final class Pace implements Tempo {
    private static final Duration LONGEST_LAG = Duration.ofSeconds(1);

    private final TimeLine line = new TimeLine();
    private boolean begun;
    private long due;

    @Override
    public Duration untilDue(Duration position, Duration interval, long now) {
        due = begun
                ? due + line.step(position, interval).toNanos()
                : now + line.step(position, interval).toNanos();
        begun = true;
        if (now - due > LONGEST_LAG.toNanos()) {
            due = now;
        }
        return Duration.ofNanos(due - now);
    }

    @Override
    public @Nullable Instant taken(@Nullable Instant told) {
        return null;
    }
}
