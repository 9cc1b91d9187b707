package io.vigil.scoring.scene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.risk.RiskScore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What readers are told when a scene becomes an alert.
 *
 * @param version of the rules that decided
 */
public record SceneAlert(AnomalyType type, Instant beganAt, Instant at, Cause cause, String version) {

    /** The same on every replay: a name-based UUID of camera, type and begin. */
    public String id(String cameraId) {
        String name = "vigil:anomaly:" + cameraId + ":" + type.word() + ":" + beganAt.toEpochMilli();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    public RiskScore risk() {
        return new RiskScore(cause.certainty(), version);
    }

    public Duration duration() {
        return Duration.between(beganAt, at);
    }
}
