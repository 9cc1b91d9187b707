package io.vigil.capture.motion;

import io.vigil.capture.sight.Luma;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets pictures pass while something moves and for a while after, else one a heartbeat. Every picture that would be sampled
 * is looked at before it is held back, so the first that shows motion passes, and all that follow. One thread.
 */
public final class MotionGate {
    /** After the first picture everything passes, until there is a background worth comparing with. */
    private static final long LEARNING_MS = 5_000;

    private final Duration heartbeat;
    private final Duration linger;
    private @Nullable Background background;
    private long openUntil;
    private long lookedAt;
    private long passedAt;
    private boolean still;

    /**
     * @param heartbeat longest time between two pictures that pass
     * @param linger how long everything passes after motion
     */
    public MotionGate(Duration heartbeat, Duration linger) {
        this.heartbeat = heartbeat;
        this.linger = linger;
    }

    /**
     * Whether the picture passes.
     *
     * @param atMs any clock that runs on evenly, in milliseconds
     */
    public boolean passes(Luma luma, long atMs) {
        Background known = background;
        if (known == null || !known.fits(luma.width(), luma.grey().length) || atMs < lookedAt) {
            known = new Background(luma.width(), luma.height());
            background = known;
            openUntil = atMs + LEARNING_MS;
        }
        boolean moving = known.differs(luma.grey(), (atMs - lookedAt) / 1000f);
        lookedAt = atMs;
        if (moving) {
            openUntil = Math.max(openUntil, atMs + linger.toMillis());
        }
        still = atMs > openUntil;
        if (still && atMs - passedAt < heartbeat.toMillis()) {
            return false;
        }
        passedAt = atMs;
        return true;
    }

    /** Whether pictures are held back now, because nothing moves. */
    public boolean isStill() {
        return still;
    }
}
