package io.vigil.inference.identity;

import io.vigil.fault.InvalidSetting;

/**
 * When a face is taken for an enrolled subject's.
 *
 * @param threshold least cosine to the subject's nearest template
 * @param margin by how much the second-best subject has to be less similar; with one subject enrolled only the threshold counts
 */
public record MatchingRules(float threshold, float margin) {

    private static final String KEY = "vigil.inference.identity.";

    public MatchingRules {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new InvalidSetting(KEY + "threshold", threshold, "set it above 0 and at most 1, for example 0.7");
        }
        if (!(margin >= 0 && margin < 1)) {
            throw new InvalidSetting(KEY + "margin", margin, "set it to at least 0 and below 1, for example 0.1");
        }
    }
}
