package io.vigil.farm.rtsp;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Shows a mount's footage to one client at its own pace, again and again, until told to end. On the loop's thread. */
final class Player implements Loop.Timed {
    private static final long REPORTS = 2_000_000_000L;
    private static final long FAR_BEHIND = 1_000_000_000L;

    private final Mount mount;
    private final Outlet outlet;
    private final Loop loop;
    private final Clock clock;
    private final Harm harm;
    private final int firstTimestamp = ThreadLocalRandom.current().nextInt();
    private final long began = System.nanoTime();
    private Reel reel;
    private long due = began;
    private long number;
    private long position;
    private long nextReport;
    private boolean broken;
    private boolean ended;

    Player(Mount mount, Outlet outlet, Loop loop, Clock clock) {
        this.mount = mount;
        this.outlet = outlet;
        this.loop = loop;
        this.clock = clock;
        this.harm = new Harm(mount);
        this.reel = mount.reel();
    }

    void begin() {
        mount.watched(1);
        loop.schedule(this);
    }

    void end() {
        if (!ended) {
            ended = true;
            mount.watched(-1);
        }
    }

    /** Of the first picture. */
    int firstTimestamp() {
        return firstTimestamp;
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void run() {
        if (ended) {
            return;
        }
        try {
            catchUp();
            int bytes = show();
            position += reel.step();
            due += mount.lasting(reel.step(), bytes);
            loop.schedule(this);
        } catch (IOException e) {
            end();
        }
    }

    /** What was slow and no longer is leaves out what it is behind. */
    private void catchUp() {
        long behind = due - began - position;
        if (behind > FAR_BEHIND && !mount.isSlow()) {
            position += behind;
            broken = true;
        }
    }

    /** @return how many bytes went out */
    private int show() throws IOException {
        if (mount.isFrozen()) {
            broken = true;
            return 0;
        }
        report();
        Prepared picture = next();
        if (!outlet.send(picture, harm, timestamp())) {
            broken = true;
            return 0;
        }
        return picture.bytes().length;
    }

    private void report() throws IOException {
        if (mount.isReporting() && position >= nextReport) {
            nextReport = position + REPORTS;
            long ago = System.nanoTime() - began - position;
            Instant captured = clock.instant().minusNanos(ago).plus(mount.skew());
            outlet.report(captured, timestamp());
        }
    }

    private Prepared next() {
        Reel shown = mount.reel();
        if (shown != reel) {
            reel = shown;
            number = 0;
        }
        if (mount.isStuck()) {
            broken = true;
            number = reel.keyBefore(number);
            return reel.picture(number);
        }
        if (broken) {
            broken = false;
            number = reel.keyFrom(number);
        }
        return reel.picture(number++);
    }

    private int timestamp() {
        return (int) (firstTimestamp + position * (Rtp.CLOCK_RATE / 1_000) / 1_000_000L);
    }
}
