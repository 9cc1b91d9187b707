package io.vigil.gateway.access;

import java.time.Duration;

/**
 * How long to wait after failures: not at all for the first ones, then the double each time.
 *
 * @param free the failure from which on there is a wait
 * @param first that wait
 * @param longest no wait is longer
 */
record Backoff(int free, Duration first, Duration longest) {

    /** By one account from one address. */
    static final Backoff BOTH = new Backoff(5, Duration.ofSeconds(1), Duration.ofMinutes(15));
    /** From one address, behind which may be many people. */
    static final Backoff ADDRESS = new Backoff(20, Duration.ofSeconds(1), Duration.ofMinutes(15));
    /** By one account from anywhere: short, because otherwise anybody could lock anybody out. */
    static final Backoff ACCOUNT = new Backoff(50, Duration.ofSeconds(1), Duration.ofMinutes(1));
}
