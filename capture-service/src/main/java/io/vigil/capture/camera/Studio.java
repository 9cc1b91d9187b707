package io.vigil.capture.camera;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * What all sessions share.
 *
 * @param framesPerSecond how many pictures a second are sampled
 * @param backoff a fresh one for each session
 */
public record Studio(
        FrameSources sources, FrameSink sink, double framesPerSecond, Supplier<Backoff> backoff, Clock clock) {}
