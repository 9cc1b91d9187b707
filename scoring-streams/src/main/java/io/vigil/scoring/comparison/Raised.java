package io.vigil.scoring.comparison;

import io.vigil.severity.Severity;
import java.time.Duration;
import java.time.Instant;

/**
 * An incident as far as it went.
 *
 * @param start first suspicious capture time
 * @param end when it cleared, or the last that is known of it
 * @param confirmed whether it ever was
 * @param crimeType the topics' word
 * @param rule ONVIF's name, with the zone or line where there is one
 */
public record Raised(
        String id,
        String cameraId,
        Instant start,
        Instant end,
        boolean confirmed,
        Severity severity,
        String crimeType,
        String rule) {

    /** For how long both lasted at once; a moment that both hold counts as a millisecond, nothing in common as zero. */
    Duration overlap(Raised other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant until = end.isBefore(other.end) ? end : other.end;
        return until.isBefore(from)
                ? Duration.ZERO
                : Duration.between(from, until).plusMillis(1);
    }
}
