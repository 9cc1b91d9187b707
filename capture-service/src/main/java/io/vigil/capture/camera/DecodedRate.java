package io.vigil.capture.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Pictures a second over the last few seconds. Counted by one thread, read by another one. */
final class DecodedRate {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration LEAST = Duration.ofMillis(500);

    private final Deque<Reading> readings = new ArrayDeque<>();
    private final AtomicLong total = new AtomicLong();

    private record Reading(Instant at, long total) {}

    void count() {
        total.incrementAndGet();
    }

    /** Since about five seconds before, or since it was first asked; null where that was just now. */
    @Nullable
    Float at(Instant now) {
        long counted = total.get();
        readings.removeIf(reading -> reading.at().isAfter(now)); // the clock was set back
        while (readings.size() > 1 && !readings.getFirst().at().isAfter(now.minus(WINDOW))) {
            readings.removeFirst();
        }
        Reading oldest = readings.peekFirst();
        readings.addLast(new Reading(now, counted));
        if (oldest == null || Duration.between(oldest.at(), now).compareTo(LEAST) < 0) {
            return null;
        }
        double seconds = Duration.between(oldest.at(), now).toMillis() / 1000.0;
        return (float) ((counted - oldest.total()) / seconds);
    }
}
