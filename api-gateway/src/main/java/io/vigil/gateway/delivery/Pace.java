package io.vigil.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a result may be sent, as the contract has it: at most ten a second about a camera, and cameras whose results come at
 * the same moment 200 ms apart. Thread-safe.
 */
final class Pace {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration STAGGER = Duration.ofMillis(200);

    /** As many as fit between two windows of five seconds: the next one shares the first one's moment. */
    private static final int SLOTS = 25;

    /** What is older waits for nothing more. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Whether there is something to catch up with. */
    boolean isLate(Result result) {
        return result.at().isBefore(clock.instant().minus(LATE));
    }

    /** How long to wait before it is sent. Takes the place among its camera's. */
    Duration reserve(Result result) {
        Instant now = clock.instant();
        Instant wanted = result.unhurried() && !isLate(result) ? result.at().plus(slot(result.camera())) : now;
        Instant earliest = wanted.isBefore(now) ? now : wanted;
        Instant turn = next.merge(
                result.camera(),
                earliest,
                (last, mine) -> mine.isBefore(last.plus(BETWEEN)) ? last.plus(BETWEEN) : mine);
        return Duration.between(now, turn);
    }

    private static Duration slot(String camera) {
        return STAGGER.multipliedBy(Math.floorMod(camera.hashCode(), SLOTS));
    }
}
