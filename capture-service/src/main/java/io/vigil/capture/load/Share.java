package io.vigil.capture.load;

import java.time.Duration;

/**
 * One camera's share of the processors: its reading thread tells how it gets on, and is told what to leave out. The
 * governor's thread reads and sets; everything else is for the reading thread.
 */
public final class Share {
    /** A reading that waits for less than this part of its time is not waiting for the camera but behind it. */
    private static final double LEAST_IDLE = 0.1;
    /** A stream that runs faster than time is catching up, or sent as fast as it can be read. */
    private static final double CATCHING_UP = 1.05;

    private static final long SHORTEST_WINDOW = Duration.ofSeconds(2).toNanos();
    private static final double SMOOTHING = 0.1;

    private final String camera;
    private final int priority;
    private final Ramp own = new Ramp();
    private volatile Progress latest = Progress.NONE;
    private volatile Level level = Level.NOTHING;
    private Progress judged = Progress.NONE;
    private boolean behind;
    private long burden;
    private boolean leave;
    private long wantedAt;
    private double usualNanos;

    /** @param connection tells connections apart: they have time lines of their own */
    private record Progress(long connection, long at, long position, long waited) {
        private static final Progress NONE = new Progress(-1, 0, 0, 0);
    }

    Share(String camera, int priority) {
        this.camera = camera;
        this.priority = priority;
    }

    /**
     * After each picture.
     *
     * @param connection tells connections apart
     * @param now a monotonic reading in nanoseconds
     * @param position where the picture belongs on the stream's own time line
     * @param waited for the camera, since the connection began
     */
    public void progress(long connection, long now, Duration position, Duration waited) {
        Progress before = latest;
        if (before.connection() != connection) {
            wantedAt = 0;
        }
        if (before.connection() != connection || now - before.at() > SHORTEST_WINDOW / 8) {
            latest = new Progress(connection, now, position.toNanos(), waited.toNanos());
        }
    }

    /** What to leave out now. */
    public Level level() {
        return level;
    }

    /** Whether a picture that is wanted is to be taken. */
    public boolean takes() {
        leave = level == Level.HALF && !leave;
        return !leave;
    }

    /**
     * A picture is wanted: how many would have been wanted since the last, had they been decoded.
     *
     * @param now a monotonic reading in nanoseconds
     */
    public int missed(long now) {
        long before = wantedAt;
        wantedAt = now;
        if (before == 0) {
            return 0;
        }
        double elapsed = now - before;
        if (level != Level.KEYFRAMES) {
            usualNanos = usualNanos == 0 ? elapsed : usualNanos + SMOOTHING * (elapsed - usualNanos);
            return 0;
        }
        return usualNanos == 0 ? 0 : (int) Math.max(0, Math.round(elapsed / usualNanos) - 1);
    }

    String camera() {
        return camera;
    }

    int priority() {
        return priority;
    }

    /** Ticks that it has been left out for, wholly or in part. */
    long burden() {
        return burden;
    }

    /** Whether it does not keep up, as of the last window of two seconds or more. */
    boolean isBehind() {
        Progress now = latest;
        Progress before = judged;
        if (now.connection() != before.connection()) {
            judged = now;
            behind = false;
            return false;
        }
        double wall = now.at() - before.at();
        if (wall >= SHORTEST_WINDOW) {
            judged = now;
            boolean neverWaits = now.waited() - before.waited() < LEAST_IDLE * wall;
            behind = neverWaits && now.position() - before.position() <= CATCHING_UP * wall;
        }
        return behind;
    }

    Ramp own() {
        return own;
    }

    void leaveOut(Level fleet) {
        level = fleet.atLeast(Level.of(own.depth()));
        if (level != Level.NOTHING) {
            burden++;
        }
    }
}
