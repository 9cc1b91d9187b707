package io.vigil.gateway.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A camera as the API shows it: what was registered and how it is, never its address.
 *
 * @param outletId null where there is none; events, which come from topics, never tell it, the site and the place
 * @param inFlight captured and not yet scored, dropped or expired
 * @param residual captured and lost without anybody telling
 * @param decodedPerSecond pictures really decoded, beside {@code framesPerSecond}, which are scored; null where unknown
 * @param clock what capture times are read from, {@code camera} or {@code arrival}; null where unknown
 * @param skewMs the camera's clock minus capture's own, milliseconds; null where the camera tells no time
 * @param still nothing moves, so fewer pictures are sampled
 * @param live every picture is sent on, because somebody watches
 * @param risk null where nothing is known of now
 */
public record CameraView(
        long id,
        String name,
        @Nullable String location,
        @Nullable Integer outletId,
        @Nullable Long siteId,
        @Nullable Double lat,
        @Nullable Double lang,
        @Nullable Long policeStationId,
        String timeZone,
        boolean online,
        String state,
        @Nullable Instant stateSince,
        @Nullable String detail,
        float framesPerSecond,
        @Nullable Float decodedPerSecond,
        @Nullable String clock,
        @Nullable Long skewMs,
        boolean still,
        boolean live,
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
        Reception reception = status.reception();
        Duration skew = reception.skew();
        return new CameraView(
                camera.id(),
                camera.name(),
                camera.location(),
                camera.outletId(),
                camera.place().siteId(),
                camera.place().lat(),
                camera.place().lang(),
                camera.place().policeStationId(),
                camera.timeZone(),
                status.online(),
                status.state(),
                status.stateSince(),
                status.detail(),
                status.framesPerSecond(),
                reception.decodedPerSecond(),
                reception.clock(),
                skew == null ? null : skew.toMillis(),
                reception.still(),
                reception.live(),
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
