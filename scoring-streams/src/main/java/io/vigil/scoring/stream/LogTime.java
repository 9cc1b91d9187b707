package io.vigil.scoring.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What the partition's log says the time is: the latest among its ticks and its believable records. */
final class LogTime {
    private static final String LATEST = "latest";
    private static final String TICK = "tick";
    private static final Duration WORTH_STORING = Duration.ofSeconds(1);

    private final KeyValueStore<String, Long> times;

    LogTime(KeyValueStore<String, Long> times) {
        this.times = times;
    }

    /** Null at the log's very beginning. */
    @Nullable
    Instant latest() {
        return read(LATEST);
    }

    void sees(Instant at) {
        Instant latest = latest();
        if (latest == null || !at.isBefore(latest.plus(WORTH_STORING))) {
            times.put(LATEST, at.toEpochMilli());
        }
    }

    /** Whether the tick is later than any before; two writers may overlap while one takes over from the other. */
    boolean advances(Instant tick) {
        Instant last = read(TICK);
        if (last != null && !tick.isAfter(last)) {
            return false;
        }
        times.put(TICK, tick.toEpochMilli());
        sees(tick);
        return true;
    }

    private @Nullable Instant read(String key) {
        Long milliseconds = times.get(key);
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
