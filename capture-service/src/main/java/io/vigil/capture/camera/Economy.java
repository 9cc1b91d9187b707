package io.vigil.capture.camera;

import java.time.Duration;

/**
 * Which of one connection's pictures sampling can do without: all but keyframes where these come often enough by themselves,
 * else those that no other refers to where enough are left. One thread.
 */
final class Economy {
    /** By how much the rate may fall short of what is wanted. */
    private static final double SHORT = 1.1;
    /** How many intervals in a row have to fit. */
    private static final int STEADY = 3;
    /** So many pictures for one that is wanted, or those that are taken would come unevenly. */
    private static final int CHOICE = 2;

    private static final long WINDOW = Duration.ofSeconds(2).toNanos();

    private final boolean possible;
    private final long period;
    private long keyframeAt = -1;
    private int fitting;
    private long windowAt = -1;
    private int pictures;
    private boolean sparse;
    private Sparing trial = Sparing.NOTHING;

    Economy(Sampling sampling) {
        this.possible = sampling.everyNth() == 0;
        this.period = Math.round(1e9 / sampling.framesPerSecond());
    }

    /**
     * After each decoded picture.
     *
     * @param position on the stream's own time line
     */
    Sparing after(boolean keyframe, Duration position) {
        if (!possible) {
            return Sparing.NOTHING;
        }
        long at = position.toNanos();
        count(at);
        if (keyframe) {
            fitting = keyframeAt >= 0 && fits(at - keyframeAt) ? fitting + 1 : 0;
            keyframeAt = at;
        }
        return fitting >= STEADY ? Sparing.ALL_BUT_KEYFRAMES : trial;
    }

    /** Whether pictures at that interval make about the wanted rate: 1 s for one a second, or 0.5 s, but not 0.7 s. */
    private boolean fits(long interval) {
        double each = Math.ceil(period / SHORT / interval);
        return interval > 0 && each * interval <= SHORT * period;
    }

    private void count(long at) {
        pictures++;
        if (windowAt < 0 || at < windowAt) {
            windowAt = at;
            pictures = 0;
        } else if (at - windowAt >= WINDOW) {
            boolean enough = (double) (at - windowAt) / pictures * CHOICE <= period;
            sparse |= !enough && trial == Sparing.DISPOSABLE;
            trial = enough && !sparse ? Sparing.DISPOSABLE : Sparing.NOTHING;
            windowAt = at;
            pictures = 0;
        }
    }
}
