package io.vigil.scoring.frame;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tracked person's face.
 *
 * @param emotion probability 0-1 by label, or null where affect is not inferred
 * @param aversion 0 looking at the camera to 1 looking away, or null where affect is not inferred
 * @param subjectId the enrolled subject whose face it is, or null
 */
public record SeenFace(
        @Nullable Map<String, Float> emotion,
        @Nullable Double aversion,
        @Nullable String subjectId) {

    /** @throws Implausible for a figure that is not within 0-1 */
    public SeenFace {
        if (aversion != null && !(aversion >= 0 && aversion <= 1)) {
            throw new Implausible("a gaze aversion of " + aversion);
        }
        if (emotion != null) {
            for (Map.Entry<String, Float> entry : emotion.entrySet()) {
                if (!(entry.getValue() >= 0 && entry.getValue() <= 1)) {
                    throw new Implausible("a probability of " + entry.getValue() + " for " + entry.getKey());
                }
            }
        }
    }
}
