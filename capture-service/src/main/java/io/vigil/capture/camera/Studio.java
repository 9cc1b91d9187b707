package io.vigil.capture.camera;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What all sessions share.
 *
 * @param framesPerSecond how many pictures a second are sampled
 * @param clockTolerance how far a camera's clock may be off and still be believed
 * @param backoff a fresh one for each session
 */
public record Studio(
        FrameSources sources,
        FrameSink sink,
        double framesPerSecond,
        Duration clockTolerance,
        Supplier<Backoff> backoff,
        Clock clock) {}
