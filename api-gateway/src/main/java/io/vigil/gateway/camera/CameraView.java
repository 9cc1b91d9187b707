package io.vigil.gateway.camera;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A camera as the API shows it: what was registered and how it is, never its address.
 *
 * @param inFlight captured and not yet scored, dropped or expired
 * @param residual captured and lost without anybody telling
 * @param risk null where nothing is known of now
 */
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
        Map<String, Long> droppedBy,
        long expired,
        long inFlight,
        long residual,
        @Nullable CameraRisk risk) {

    public static CameraView of(Camera camera, CameraPolicy policy, CameraStatus status, @Nullable CameraRisk risk) {
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
                status.droppedBy(),
                status.expired(),
                status.inFlight(),
                status.residual(),
                risk);
    }
}
