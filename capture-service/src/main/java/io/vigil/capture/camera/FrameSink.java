package io.vigil.capture.camera;

import java.time.Duration;

/** Takes sampled frames; enters each one's fate in its ledger, sooner or later. Thread-safe. */
@FunctionalInterface
public interface FrameSink {

    /** Of a source that cannot wait: does not wait either, and may give up the frame, or a less important one for it. */
    void accept(SampledFrame frame);

    /** Of a frame that was captured by the ledger and never made. */
    default void leaveOut(Ledger ledger, DropReason reason) {
        ledger.drop(reason);
    }

    /**
     * Of a source that can wait, such as a file read as fast as possible: waits for room, and then gives the frame up for no
     * other.
     *
     * @return false where there was no room in time: the frame was not taken and has no fate yet, so try again
     */
    default boolean acceptPatiently(SampledFrame frame, Duration longest) throws InterruptedException {
        accept(frame);
        return true;
    }
}
