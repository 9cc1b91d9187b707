package io.vigil.gateway.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as one of its transitions left it; also what the API shows.
 *
 * @param revision counts the transitions from 1
 * @param confidence 0-1, the highest so far
 * @param reporter the model outside that reported it, where one did
 * @param startTime first suspicious capture time
 * @param endTime confirming capture time
 */
public record Incident(
        String id,
        String cameraId,
        @Nullable String cameraName,
        String status,
        String transition,
        int revision,
        float confidence,
        String severity,
        String crimeType,
        String rule,
        @Nullable String zoneId,
        @Nullable String zoneName,
        @Nullable String lineId,
        @Nullable String lineName,
        @Nullable String reporter,
        @Nullable String className,
        List<Long> trackIds,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Instant clearedAt) {

    public boolean lasts() {
        return !status.equals("cleared");
    }

    /** The same with the names that are known of its camera, zone and line. */
    public Incident named(@Nullable String camera, @Nullable String zone, @Nullable String line) {
        return new Incident(
                id,
                cameraId,
                camera,
                status,
                transition,
                revision,
                confidence,
                severity,
                crimeType,
                rule,
                zoneId,
                zone,
                lineId,
                line,
                reporter,
                className,
                trackIds,
                startTime,
                endTime,
                clearedAt);
    }
}
