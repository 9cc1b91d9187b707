package io.vigil.scoring.stream;

import io.vigil.avro.CameraHealth;
import io.vigil.scoring.health.CameraStatus;

/** A camera's status as the wire has it. */
final class CameraHealthForm {

    private CameraHealthForm() {}

    static CameraHealth write(String tenant, String cameraId, CameraStatus status) {
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
                .setCaptured(status.counts().captured())
                .setPublished(status.counts().published())
                .setScored(status.scored())
                .setExpired(status.counts().expired())
                .setDropped(status.counts().dropped())
                .setReconnects(status.reconnects())
                .build();
    }
}
