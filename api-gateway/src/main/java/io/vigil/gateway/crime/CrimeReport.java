package io.vigil.gateway.crime;

import io.vigil.severity.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A crime as a model instance reports it.
 *
 * @param instance the reporter's id
 * @param confidence 0-1
 * @param start when the suspicious activity began
 * @param end when the crime was confirmed, not before the start
 */
public record CrimeReport(long instance, long camera, CrimeType type, double confidence, Instant start, Instant end) {

    public CrimeReport {
        if (end.isBefore(start) || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no crime: " + confidence + " from " + start + " to " + end);
        }
    }

    /** The same report again has the same id, and any other one another. */
    public String observationId() {
        String content = String.join("|", "crime", reporter(), cameraKey(), type.word(), "" + confidence) + "|" + start
                + "|" + end;
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String reporter() {
        return "model-" + instance;
    }

    public Severity severity() {
        return Severity.ofConfidence(confidence);
    }

    String cameraKey() {
        return Long.toString(camera);
    }
}
