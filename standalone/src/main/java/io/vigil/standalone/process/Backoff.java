package io.vigil.standalone.process;

import java.time.Duration;

/** How long to wait before the next start: doubling up to a limit, from the beginning again after a calm life. */
public final class Backoff {
    private final Duration first;
    private final Duration limit;
    private final Duration calm;
    private Duration next;

    /**
     * @param first the first wait
     * @param limit the longest wait
     * @param calm a life at least this long forgets earlier failures
     */
    public Backoff(Duration first, Duration limit, Duration calm) {
        this.first = first;
        this.limit = limit;
        this.calm = calm;
        this.next = first;
    }

    /** Half a second, doubling to thirty; a minute well resets it. */
    public static Backoff ofChildren() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The wait after a life of the given length. */
    public Duration after(Duration life) {
        Duration wait = life.compareTo(calm) >= 0 ? first : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(limit) > 0 ? limit : doubled;
        return wait;
    }
}
