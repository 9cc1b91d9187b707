package io.vigil.capture.camera;

import io.vigil.capture.load.Share;
import java.time.Duration;

/**
 * One connection's dealings with its camera's share of the processors: tells how it gets on, and leaves out what it is told
 * to, entered in the ledger where it was wanted. One thread.
 */
final class Sharing {
    private final Share share;
    private final FrameSink sink;
    private final Ledger ledger;
    private final long connection = System.nanoTime();

    Sharing(Share share, FrameSink sink, Ledger ledger) {
        this.share = share;
        this.sink = sink;
        this.ledger = ledger;
    }

    /** After each picture. */
    void progress(FrameSource source) {
        Duration waited = source.waited();
        if (waited != null) {
            share.progress(connection, System.nanoTime(), source.position(), waited);
        }
    }

    /** The least that is to be left undecoded now. */
    Sparing sparing() {
        return switch (share.level()) {
            case NOTHING -> Sparing.NOTHING;
            case DISPOSABLE, HALF -> Sparing.DISPOSABLE;
            case KEYFRAMES -> Sparing.ALL_BUT_KEYFRAMES;
        };
    }

    /** Whether a picture that is wanted is to be taken. */
    boolean takes() {
        boolean taken = share.takes();
        int missed = share.missed(System.nanoTime()) + (taken ? 0 : 1);
        for (int frame = 0; frame < missed; frame++) {
            ledger.capture();
            sink.leaveOut(ledger, DropReason.OVERLOADED);
        }
        return taken;
    }
}
