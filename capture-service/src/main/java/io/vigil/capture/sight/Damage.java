package io.vigil.capture.sight;

/**
 * Tells a stream that is damaged on its way: a fifth of its pictures and more, over some seconds. One lost packet damages
 * a picture and those that refer to it, up to the next keyframe; over a lossy line that is told, not hidden. One thread.
 */
public final class Damage {
    static final long WINDOW_MS = 5_000;
    private static final int FEWEST = 5;
    private static final int ONE_IN = 5;

    private long since = Long.MIN_VALUE;
    private long damagedBefore;
    private int pictures;
    private boolean damaged;

    /**
     * Another picture.
     *
     * @param damages faults that the decoder met on this connection so far
     * @return whether the stream is damaged, as of the last window that is over
     */
    public boolean after(long damages, long atMs) {
        pictures++;
        if (since == Long.MIN_VALUE || damages < damagedBefore) {
            begin(damages, atMs);
        }
        if (Math.abs(atMs - since) >= WINDOW_MS) {
            long faults = damages - damagedBefore;
            damaged = faults >= FEWEST && faults * ONE_IN >= pictures;
            begin(damages, atMs);
        }
        return damaged;
    }

    /** A new connection. */
    public void forget() {
        since = Long.MIN_VALUE;
        damaged = false;
    }

    private void begin(long damages, long atMs) {
        since = atMs;
        damagedBefore = damages;
        pictures = 0;
    }
}
