package io.vigil.risk;

import org.jspecify.annotations.Nullable;

/**
 * What a risk score is made of, each 0-1, or null where it is not known: a role did not run, a policy does not allow it,
 * a baseline is not ready. Null is not zero: zero speaks for safety, null says nothing.
 *
 * @param indicators the weighted mean of the indicators ({@link RiskWeights#ofIndicators})
 * @param deviation from the subject's own baseline
 * @param action how risky what somebody does is ({@link RiskWeights#ofAction})
 * @param anomaly how risky it is that the scene is unusual ({@link RiskWeights#ofAnomaly})
 */
public record RiskParts(
        @Nullable Double indicators,
        @Nullable Double deviation,
        @Nullable Double action,
        @Nullable Double anomaly) {

    /** Nothing is known. */
    public static final RiskParts NONE = new RiskParts(null, null, null, null);

    /** @throws IllegalArgumentException where one is present and not within 0-1 */
    public RiskParts {
        Share.checkIfPresent("indicators", indicators);
        Share.checkIfPresent("deviation", deviation);
        Share.checkIfPresent("action", action);
        Share.checkIfPresent("anomaly", anomaly);
    }
}
