package io.vigil.gateway.camera;

import io.vigil.avro.CameraHealth;

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
                Reception.UNKNOWN,
                health.getAt());
    }
}
