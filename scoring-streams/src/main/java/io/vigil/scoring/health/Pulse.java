package io.vigil.scoring.health;

import org.jspecify.annotations.Nullable;

/**
 * How a camera's stream goes, as far as capture tells.
 *
 * @param decodedPerSecond pictures that capture really decoded, or null
 * @param clock what capture times were read from, camera or arrival, or null
 * @param skewMs the camera's clock minus capture's own, or null
 * @param still nothing moves, so fewer pictures are sampled
 * @param liveFrames pictures that went to the topic of live frames, in all
 * @param live whether they went there between the last two reports
 */
public record Pulse(
        @Nullable Float decodedPerSecond,
        @Nullable String clock,
        @Nullable Long skewMs,
        boolean still,
        long liveFrames,
        boolean live) {
    public static final Pulse NONE = new Pulse(null, null, null, false, 0, false);

    /** Running totals only grow; with a new session they begin anew. */
    Pulse after(Pulse before) {
        return new Pulse(decodedPerSecond, clock, skewMs, still, liveFrames, liveFrames > before.liveFrames);
    }
}
