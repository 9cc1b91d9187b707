package io.vigil.inference.identity;

import io.vigil.fault.InvalidSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets one sighting of a subject by a camera pass a while, by capture time. Remembered by this worker alone and not beyond its
 * end: after a restart, or when a camera moves to another worker, one more may pass. For one thread.
 */
public final class SightingCooldown {

    /** Pairs remembered; beyond it the one asked about the longest time ago is forgotten. */
    private static final int MOST = 65_536;

    private record Pair(String subjectId, String camera) {}

    private final Duration length;

    private final Map<Pair, Instant> passed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** @param length zero: every sighting passes */
    public SightingCooldown(Duration length) {
        if (length.isNegative()) {
            throw new InvalidSetting(
                    "vigil.inference.identity.cool-down", length, "set it to zero or more, for example 60s");
        }
        this.length = length;
    }

    /** Whether the subject was not seen by the camera within the cool-down before or, in a replay, after that time. */
    boolean passes(String subjectId, String camera, Instant capturedAt) {
        Pair pair = new Pair(subjectId, camera);
        Instant last = passed.get(pair);
        if (last != null && Duration.between(last, capturedAt).abs().compareTo(length) < 0) {
            return false;
        }
        passed.put(pair, capturedAt);
        return true;
    }
}
