package io.vigil.capture.camera;

/** Takes sampled frames; enters each one's fate in its ledger, sooner or later. Thread-safe; does not wait for the fate. */
@FunctionalInterface
public interface FrameSink {
    void accept(SampledFrame frame);
}
