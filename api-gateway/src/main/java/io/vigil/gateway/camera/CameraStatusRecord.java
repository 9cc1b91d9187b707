package io.vigil.gateway.camera;

import io.vigil.avro.CameraHealth;
import java.time.Duration;

/** Reads how a camera is from its record. */
public final class CameraStatusRecord {
    private CameraStatusRecord() {}

    public static CameraStatus read(CameraHealth health) {
        return new CameraStatus(
                health.getOnline(),
                health.getState(),
                health.getStateSince(),
                health.getDetail(),
                health.getFramesPerSecond(),
                health.getLastFrameAt(),
                health.getCaptured(),
                health.getScored(),
                health.getDropped(),
                health.getExpired(),
                health.getInFlight(),
                health.getResidual(),
                reception(health),
                health.getAt());
    }

    private static Reception reception(CameraHealth health) {
        Long skew = health.getSkewMs();
        return new Reception(
                health.getDecodedPerSecond(),
                health.getClock(),
                skew == null ? null : Duration.ofMillis(skew),
                health.getStill(),
                health.getLive());
    }
}
