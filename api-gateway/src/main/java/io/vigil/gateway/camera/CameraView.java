package io.vigil.gateway.camera;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A camera as the API shows it: what was registered and how it is, never its address. */
public record CameraView(
        long id,
        String name,
        @Nullable String location,
        boolean online,
        String state,
        @Nullable Instant stateSince,
        @Nullable String detail,
        float framesPerSecond,
        @Nullable Instant lastFrameAt,
        int priority,
        boolean active,
        CameraPolicy policy,
        long captured,
        long scored,
        long dropped,
        long expired) {

    public static CameraView of(Camera camera, CameraPolicy policy, CameraStatus status) {
        return new CameraView(
                camera.id(),
                camera.name(),
                camera.location(),
                status.online(),
                status.state(),
                status.stateSince(),
                status.detail(),
                status.framesPerSecond(),
                status.lastFrameAt(),
                camera.priority(),
                camera.active(),
                policy,
                status.captured(),
                status.scored(),
                status.dropped(),
                status.expired());
    }
}
