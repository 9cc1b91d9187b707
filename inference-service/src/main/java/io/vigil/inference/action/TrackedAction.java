package io.vigil.inference.action;

import java.util.Map;

/**
 * What somebody does.
 *
 * @param action the likeliest label, or {@link #UNKNOWN} where none is likely enough
 * @param confidence 0-1, of the likeliest label
 * @param probabilities by label
 */
public record TrackedAction(long trackId, String action, float confidence, Map<String, Float> probabilities) {

    public static final String UNKNOWN = "unknown";

    public TrackedAction {
        probabilities = Map.copyOf(probabilities);
    }
}
