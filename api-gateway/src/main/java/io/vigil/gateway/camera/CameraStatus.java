package io.vigil.gateway.camera;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a camera was when last reported.
 *
 * @param state capture's word for it, or {@code connecting} before the first report
 * @param detail what to do about the state
 * @param droppedBy frames given up, by reason
 * @param inFlight captured, and with time yet to meet their end
 * @param residual captured long enough ago to have met an end that nobody tells of
 * @param reception how its pictures come
 * @param reportedAt when this was so, or null before the first report
 */
public record CameraStatus(
        boolean online,
        String state,
        @Nullable Instant stateSince,
        @Nullable String detail,
        float framesPerSecond,
        @Nullable Instant lastFrameAt,
        long captured,
        long scored,
        Map<String, Long> droppedBy,
        long expired,
        long inFlight,
        long residual,
        Reception reception,
        @Nullable Instant reportedAt) {

    /** A report older than this says nothing about now. */
    static final Duration CURRENT_FOR = Duration.ofSeconds(15);

    public static final CameraStatus UNKNOWN = new CameraStatus(
            false,
            "connecting",
            null,
            "nothing has been reported yet",
            0,
            null,
            0,
            0,
            Map.of(),
            0,
            0,
            0,
            Reception.UNKNOWN,
            null);

    public CameraStatus {
        droppedBy = Map.copyOf(droppedBy);
    }

    public long dropped() {
        return droppedBy.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same, or {@code silent} where the report is too old to be believed. */
    public CameraStatus asOf(Instant now) {
        if (reportedAt == null || reportedAt.isAfter(now.minus(CURRENT_FOR))) {
            return this;
        }
        String why = "no report since " + reportedAt + ": look whether capture and scoring run";
        return new CameraStatus(
                false,
                "silent",
                reportedAt,
                why,
                0,
                lastFrameAt,
                captured,
                scored,
                droppedBy,
                expired,
                inFlight,
                residual,
                Reception.UNKNOWN,
                reportedAt);
    }
}
