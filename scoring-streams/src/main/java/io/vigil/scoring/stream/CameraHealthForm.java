package io.vigil.scoring.stream;

import io.vigil.avro.CameraHealth;
import io.vigil.scoring.health.Balance;
import io.vigil.scoring.health.CameraStatus;
import io.vigil.scoring.health.Pulse;

/** A camera's status as the wire has it. */
final class CameraHealthForm {

    private CameraHealthForm() {}

    static CameraHealth write(String tenant, String cameraId, CameraStatus status) {
        Balance balance = status.balance();
        Pulse pulse = status.pulse();
        return CameraHealth.newBuilder()
                .setTenant(tenant)
                .setCameraId(cameraId)
                .setAt(status.at())
                .setOnline(status.online())
                .setState(status.state())
                .setStateSince(status.stateSince())
                .setDetail(status.detail())
                .setLastFrameAt(status.lastFrameAt())
                .setFramesPerSecond(status.framesPerSecond())
                .setCaptured(balance.counts().captured())
                .setPublished(balance.counts().published())
                .setScored(balance.scored())
                .setExpired(balance.counts().expired())
                .setDropped(balance.counts().dropped())
                .setInFlight(balance.inFlight())
                .setResidual(balance.residual())
                .setReconnects(status.reconnects())
                .setDecodedPerSecond(pulse.decodedPerSecond())
                .setClock(pulse.clock())
                .setSkewMs(pulse.skewMs())
                .setStill(pulse.still())
                .setLive(pulse.live())
                .build();
    }
}
