package io.vigil.capture.camera;

import io.vigil.capture.load.Governor;
import io.vigil.capture.motion.Gating;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What all sessions share.
 *
 * @param spectators who is shown every picture
 * @param sampling which pictures are taken
 * @param clockTolerance how far a camera's clock may be off and still be believed
 * @param backoff a fresh one for each session
 * @param gating when pictures are held back, because nothing moves
 * @param lookout tells when a camera that was away listens again
 * @param governor shares the processors out
 */
public record Studio(
        FrameSources sources,
        FrameSink sink,
        Spectators spectators,
        Sampling sampling,
        Duration clockTolerance,
        Supplier<Backoff> backoff,
        Clock clock,
        Gating gating,
        Lookout lookout,
        Governor governor) {

    /** Without spectators, a motion gate or a lookout, and with processors enough. */
    public Studio(
            FrameSources sources,
            FrameSink sink,
            double framesPerSecond,
            Duration clockTolerance,
            Supplier<Backoff> backoff,
            Clock clock) {
        this(
                sources,
                sink,
                Spectators.NONE,
                Sampling.perSecond(framesPerSecond),
                clockTolerance,
                backoff,
                clock,
                Gating.OFF,
                Lookout.NONE,
                Governor.idle());
    }
}
