package io.vigil.farm.rtsp;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One stream of a server, with the faults that a test can give it. Thread-safe. */
public final class Mount {
    private final AtomicInteger viewers = new AtomicInteger();
    private volatile Footage footage;
    private volatile boolean frozen;
    private volatile boolean stuck;
    private volatile boolean garbled;
    private volatile double loss;
    private volatile double pace = 1;
    private volatile int bytesPerSecond = Integer.MAX_VALUE;
    private volatile int mostViewers = Integer.MAX_VALUE;
    private volatile boolean reporting = true;
    private volatile Duration skew = Duration.ZERO;

    Mount(Footage footage) {
        this.footage = footage;
    }

    /** Sends nothing more and answers no request, but keeps connections open; false resumes with the next key picture. */
    public void freeze(boolean on) {
        frozen = on;
    }

    /** Sends the same picture again and again; false goes on with the next key picture. */
    public void stick(boolean on) {
        stuck = on;
    }

    /** Sends damaged pictures in well-formed packets; false mends them. */
    public void garble(boolean on) {
        garbled = on;
    }

    /**
     * Loses packets at random (MJPEG: pictures).
     *
     * @param share from 0 to 1
     */
    public void lose(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
        loss = share;
    }

    /**
     * Plays slowly and so falls behind, by timestamps and reports too, as a camera on a narrow line does; back at 1 it
     * leaves out what it is behind.
     *
     * @param pace 0.5 for half real time
     */
    public void pace(double pace) {
        if (!(pace > 0 && pace <= 1)) {
            throw new IllegalArgumentException("a pace is over 0 and up to 1, not " + pace);
        }
        this.pace = pace;
    }

    /** Sends no more than that to each client, however long it takes; {@link Integer#MAX_VALUE} ends it. */
    public void narrow(int bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("at least one byte a second, not " + bytesPerSecond);
        }
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Shows something else from now on, from its beginning; of the same kind as what was mounted. */
    public void show(Footage other) {
        if (other.getClass() != footage.getClass()) {
            throw new IllegalArgumentException("a mount shows either H.264 or JPEG");
        }
        footage = other;
    }

    /** How many may watch at a time; the next is refused with 453 (RTSP) or 503 (HTTP). */
    public void admit(int viewers) {
        mostViewers = viewers;
    }

    /** How far the camera's own clock is ahead of ours; negative when it is behind. */
    public void skew(Duration ahead) {
        skew = ahead;
    }

    /** Whether RTCP sender reports tell the camera's clock at all; they do unless told otherwise. */
    public void report(boolean on) {
        reporting = on;
    }

    /** How many are watching. */
    public int viewers() {
        return viewers.get();
    }

    boolean isFull() {
        return viewers.get() >= mostViewers;
    }

    void watched(int change) {
        viewers.addAndGet(change);
    }

    Footage footage() {
        return footage;
    }

    Reel reel() {
        Footage shown = footage;
        return shown instanceof Clip clip ? clip.reel() : ((Jpegs) shown).reel();
    }

    boolean isFrozen() {
        return frozen;
    }

    boolean isStuck() {
        return stuck;
    }

    boolean isGarbled() {
        return garbled;
    }

    boolean isReporting() {
        return reporting;
    }

    boolean isSlow() {
        return pace < 1 || bytesPerSecond < Integer.MAX_VALUE;
    }

    double loss() {
        return loss;
    }

    Duration skew() {
        return skew;
    }

    /** How long a picture takes, in nanoseconds. */
    long lasting(long step, int bytes) {
        return Math.max((long) (step / pace), bytes * 1_000_000_000L / bytesPerSecond);
    }
}
