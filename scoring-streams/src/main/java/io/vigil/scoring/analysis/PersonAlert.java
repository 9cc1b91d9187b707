package io.vigil.scoring.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.risk.RiskScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person whose behaviour somebody should look at now.
 *
 * @param of the camera, and the subject if the person is one
 * @param beganAt since when the person's risk has been HIGH or above
 * @param indicators what speaks for it: stress_markers, deception_signals, unusual_movement
 * @param reasoning one sentence with figures
 */
public record PersonAlert(
        Observed of,
        String sessionId,
        long trackId,
        Instant beganAt,
        Instant at,
        RiskScore risk,
        List<String> indicators,
        String reasoning) {
    public static final String TYPE = "suspicious_behavior";

    public PersonAlert {
        indicators = List.copyOf(indicators);
    }

    /** The same on every replay: a name-based UUID of camera, type, session, track and time. */
    public String id() {
        String name = "vigil:anomaly:" + of.cameraId() + ":" + TYPE + ":" + sessionId + ":" + trackId + ":"
                + at.toEpochMilli();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    public Duration duration() {
        return Duration.between(beganAt, at);
    }
}
