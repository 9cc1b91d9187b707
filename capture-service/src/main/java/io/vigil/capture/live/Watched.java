package io.vigil.capture.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which cameras somebody watches, as far as told. A demand counts for as long as it was asked for from the moment that it
 * was heard of, so that the clocks of who asks and who hears need not agree. Thread-safe.
 */
public final class Watched {
    /** So that nobody's mistake makes a camera live for ever. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Map<String, Instant>> untilByGateway = new HashMap<>();
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    public Watched(Clock clock) {
        this.clock = clock;
    }

    /**
     * The newest word of a gateway on a camera: the one before counts no more, that of other gateways does.
     *
     * @param lasting zero or less: nobody watches there any more
     */
    public synchronized void hear(String camera, String gateway, Duration lasting) {
        Instant now = clock.instant();
        Map<String, Instant> known = untilByGateway.computeIfAbsent(camera, first -> new HashMap<>());
        known.put(gateway, now.plus(lasting.compareTo(LONGEST) > 0 ? LONGEST : lasting));
        known.values().removeIf(end -> !end.isAfter(now));
        long latest =
                known.values().stream().mapToLong(Instant::toEpochMilli).max().orElse(0);
        if (latest == 0) {
            untilByGateway.remove(camera);
            until.remove(camera);
        } else {
            until.put(camera, latest);
        }
    }

    public boolean includes(String camera) {
        Long end = until.get(camera);
        return end != null && clock.millis() < end;
    }
}
