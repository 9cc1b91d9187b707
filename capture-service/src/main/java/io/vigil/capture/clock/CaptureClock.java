package io.vigil.capture.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides, picture by picture, whose clock is believed. A camera that tells its time (RTCP sender reports, RFC 3550, 6.4.1)
 * is believed while its clock goes as capture's own does, give or take a tolerance: then a picture's time is free of the
 * network's delays. A camera whose clock was never set would put its pictures into another year; its pictures carry the
 * time of their arrival, and its skew is reported. Not thread-safe.
 */
public final class CaptureClock {
    private static final Duration STEP = Duration.ofMillis(1);

    private final Skew skew = new Skew();
    private final Duration tolerance;
    private @Nullable Instant last;

    /** @param tolerance how far a camera's clock may be off and still be believed */
    public CaptureClock(Duration tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * The time of the picture that has just been decoded.
     *
     * @param told when it was taken by the camera's own clock, or null where the camera tells no time
     * @param now by capture's own clock
     */
    public CaptureTime read(@Nullable Instant told, Instant now) {
        Duration off = told == null ? null : skew.observe(Duration.between(now, told), now);
        boolean believed = off != null && off.abs().compareTo(tolerance) <= 0;
        Instant at = onwards(believed && told != null ? told : now);
        return new CaptureTime(at, now, believed ? CaptureTime.Clock.CAMERA : CaptureTime.Clock.ARRIVAL, off);
    }

    /** Each picture after the one before it, even where the clock that is believed changes or is set back. */
    private Instant onwards(Instant at) {
        Instant before = last;
        Instant later = before == null || at.isAfter(before) ? at : before.plus(STEP);
        last = later;
        return later;
    }
}
