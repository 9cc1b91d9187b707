package io.vigil.inference.track;

import io.vigil.fault.InvalidSetting;
import java.time.Duration;

/**
 * When two detections are the same object.
 *
 * @param overlap least intersection over union with where the track is expected, 0-1
 * @param reach where boxes do not overlap enough: farthest distance of centres, in mean diagonals
 * @param beginConfidence least confidence with which a track begins, 0-1; less sure detections may continue one
 * @param confirmations detections after which a track gets its id
 * @param keep how long a track survives unseen, by capture time
 */
public record TrackingRules(float overlap, float reach, float beginConfidence, int confirmations, Duration keep) {

    public static final TrackingRules DEFAULT = new TrackingRules(0.25f, 0.6f, 0.45f, 2, Duration.ofSeconds(2));

    public TrackingRules {
        require(overlap > 0 && overlap < 1, "overlap", overlap, "set it between 0 and 1, for example 0.25");
        require(reach >= 0 && reach <= 3, "reach", reach, "set it from 0 (off) to 3, for example 0.6");
        require(
                beginConfidence > 0 && beginConfidence <= 1,
                "begin-confidence",
                beginConfidence,
                "set it above 0 and at most 1, for example 0.45");
        require(confirmations >= 1, "confirmations", confirmations, "set it to 1 or more, for example 2");
        require(!keep.isNegative() && !keep.isZero(), "keep", keep, "set it above zero, for example 2s");
    }

    private static void require(boolean valid, String key, Object value, String remedy) {
        if (!valid) {
            throw new InvalidSetting("vigil.inference.tracking." + key + " is " + value + ": " + remedy);
        }
    }
}
