package io.vigil.capture.camera;

import io.vigil.capture.camera.CameraState.Blurred;
import io.vigil.capture.camera.CameraState.Dark;
import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Garbled;
import io.vigil.capture.camera.CameraState.Online;
import io.vigil.capture.camera.CameraState.SignalLost;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.capture.motion.Gating;
import io.vigil.capture.motion.MotionGate;
import io.vigil.capture.sight.Condition;
import io.vigil.capture.sight.Damage;
import io.vigil.capture.sight.Look;
import io.vigil.capture.sight.Planes;
import io.vigil.capture.sight.Sight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a camera's pictures show, over all its connections: their condition, whether anything moves, and how many there are.
 * One thread, but for {@link #pulse}, which is for the one reporter.
 */
final class Viewing {
    private static final Logger log = LoggerFactory.getLogger(Viewing.class);
    private static final CameraState ONLINE = new Online();
    private static final CameraState GARBLED =
            new Garbled("many pictures arrive damaged: check the network between camera and capture, use RTSP over TCP,"
                    + " or lower the camera's bit rate");

    private static final CameraState BLURRED = new Blurred(Condition.BLURRED.remedy());
    private static final CameraState DARK = new Dark(Condition.DARK.remedy());
    private static final CameraState SIGNAL_LOST = new SignalLost(Condition.SIGNAL_LOST.remedy());
    private static final CameraState FROZEN = new Frozen(Condition.FROZEN.remedy());

    private final Sight sight = new Sight();
    private final Damage damage = new Damage();
    private final DecodedRate rate = new DecodedRate();
    private final @Nullable MotionGate gate;
    private Condition condition = Condition.FINE;
    private CameraState state = ONLINE;
    private volatile boolean still;
    private volatile @Nullable CaptureTime latest;

    Viewing(Camera camera, Gating gating) {
        Boolean wished = camera.handling().motionGate();
        this.gate = (wished == null ? gating.usually() : wished) ? gating.gate() : null;
    }

    /** A connection has brought its first picture. */
    void begin() {
        condition = sight.reconnected();
        damage.forget();
        state = ONLINE;
    }

    /** A connection is over. */
    void end() {
        still = false;
        latest = null;
    }

    /**
     * Another picture is decoded: it is counted, and now and then looked at.
     *
     * @param at as time goes for its source: capture's own, or that of a recording which is read faster
     */
    CameraState see(FrameSource source, CaptureTime time, Instant at) {
        rate.count();
        latest = time;
        long now = at.toEpochMilli();
        boolean damaged = damage.after(source.damages(), now);
        Planes planes = source.planes();
        if (planes != null && sight.wants(planes.keyframe(), now)) {
            condition = sight.judge(Look.of(planes), now);
        }
        state = state(damaged);
        return state;
    }

    /** Whether a picture that is due is worth sampling: all are while something moves, and one a heartbeat. */
    boolean passes(FrameSource source, Instant at) {
        MotionGate current = gate;
        if (current == null) {
            return true;
        }
        try {
            boolean passes = current.passes(source.luma(), at.toEpochMilli());
            still = current.isStill();
            return passes;
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("picture not looked at for motion");
            return true; // what cannot be looked at is not held back
        }
    }

    Pulse pulse(Instant now) {
        return new Pulse(rate.at(now), still, latest);
    }

    /** The same objects each time. */
    private CameraState state(boolean damaged) {
        if (damaged) {
            return GARBLED;
        }
        return switch (condition) {
            case FINE -> ONLINE;
            case BLURRED -> BLURRED;
            case DARK -> DARK;
            case SIGNAL_LOST -> SIGNAL_LOST;
            case FROZEN -> FROZEN;
        };
    }
}
